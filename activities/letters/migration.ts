import type { MigratedValue } from '../../domain/kernel/migration.js';
import type { HistoryEvent } from '../../record/case/history.js';
import type { ActivityDeps, Words } from '../deps.js';

/** A comparison as a letter tells it: each value that the two versions give otherwise, and by which of them the case goes. */
export interface MigrationView {
  readonly values: readonly {
    /** What the document that holds for the case says, and where. */
    readonly says: Words;
    readonly source: string;
    readonly why: Words;
  }[];
}

/** Null of any other event. */
export function migrationView({ shelf }: Pick<ActivityDeps, 'shelf'>, event: HistoryEvent): MigrationView | null {
  if (event.type !== 'RulebookMigrated') return null;
  const { rulebook, values } = event.data as { readonly rulebook: string; readonly values: readonly MigratedValue[] };
  return {
    values: values.map((value) => {
      const holding = shelf.explain(rulebook, value.rule).find(({ holds }) => holds);
      const says = holding?.says ?? { zh: value.rule, en: value.rule };
      return { says, source: holding?.source ?? value.rule, why: whyOf(value) };
    }),
  };
}

function whyOf({ nature, kinder, takes }: MigratedValue): Words {
  if (takes === 'later') return kinder === 'later' ? WHY.kinder : WHY.taken;
  if (nature === 'procedure') return WHY.procedure;
  return kinder === 'pinned' ? WHY.kept : WHY.undecided;
}

const WHY = {
  kinder: { zh: '新规定较轻，自此适用。', en: 'The later rule is kinder and now holds.' },
  taken: { zh: '两版轻重难分，经审批适用新规定。', en: 'Neither is the kinder throughout; the later rule was taken.' },
  procedure: { zh: '属于程序，仍按立案时的规定。', en: 'This is procedure and stays as at filing.' },
  kept: { zh: '原规定较轻，继续适用。', en: 'The former rule is kinder and stays.' },
  undecided: { zh: '两版轻重难分，继续适用原规定。', en: 'Neither is the kinder throughout; the former rule stays.' },
} as const satisfies Record<string, Words>;
