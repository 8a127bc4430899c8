import { findRule } from '../domain/kernel/find-rule.js';
import { contradictionsIn } from './contradictions.js';
import type { Layer } from './layer-file.js';
import { RulebookError, type Mistake, type Place, type Source } from './read-yaml.js';
import type { Resolved } from './resolve.js';
import type { Words } from './values.js';

/**
 * Regimes without gap or overlap, and one region for each province.
 * @throws {RulebookError} with the place of each mistake.
 */
export function checkRegimes(sources: readonly Source<Layer>[]): void {
  tell([...sharedRegions(sources), ...brokenSeries(sources)]);
}

/**
 * That every version has all its values, that they fit together, and that what a provision is said to have become is there.
 * @throws {RulebookError} with the place of each mistake.
 */
export function checkVersions(versions: readonly Resolved[], sources: readonly Source<Layer>[]): void {
  const placeOf = (layer: Layer | null, path: readonly PropertyKey[]): Place =>
    sources.find(({ content }) => content === layer)?.placeOf(path) ?? NOWHERE;
  tell(
    versions.flatMap((version) => [
      ...contradictionsIn(version).map(({ layer, path, says }) => ({ ...placeOf(layer, path), says })),
      ...lostProvisions(version).map(({ layer, path, says }) => ({ ...placeOf(layer, path), says })),
    ]),
  );
}

/** Where no file speaks at all. */
const NOWHERE: Place = { file: 'default.yaml', line: 1, column: 1, path: '(file)' };

/** The same mistake in several versions is told once. */
function tell(mistakes: readonly Mistake[]): void {
  const once = new Map(mistakes.map((mistake) => [`${mistake.file} ${mistake.path} ${mistake.says.en}`, mistake]));
  if (once.size > 0) throw new RulebookError([...once.values()]);
}

/** A province has one region code, and no other province has it. */
function sharedRegions(sources: readonly Source<Layer>[]): readonly Mistake[] {
  const provinces = sources.filter(({ content }) => content.region !== undefined);
  return provinces.flatMap(({ content, placeOf }) => {
    const other = provinces.find(
      ({ content: { jurisdiction, region } }) =>
        (jurisdiction === content.jurisdiction) !== (region === content.region),
    );
    if (other === undefined) return [];
    const [one, another] = [content, other.content].map(({ jurisdiction, region }) => ({
      zh: `${String(jurisdiction)} 的 ${String(region)}`,
      en: `${String(region)} of ${String(jurisdiction)}`,
    }));
    const says = {
      zh: `${String(one?.zh)} 与 ${String(another?.zh)}：每个省应各有一个区划代码`,
      en: `${String(one?.en)} and ${String(another?.en)}: expected one region for each province`,
    };
    return [{ ...placeOf(['region']), says }];
  });
}

/** Names the regimes that follow one another; null for a document that adds up with others. */
export function seriesOf({ layer, jurisdiction, list, series }: Layer): string | null {
  return series === undefined && list === undefined ? null : [layer, jurisdiction, list ?? series].join(' ');
}

/** Regimes of one series, and the rules of one list, follow one another day by day. */
function brokenSeries(sources: readonly Source<Layer>[]): readonly Mistake[] {
  const series = new Map<string, Source<Layer>[]>();
  for (const source of sources) {
    const key = seriesOf(source.content);
    if (key === null) continue;
    series.set(key, [...(series.get(key) ?? []), source]);
  }
  return [...series.values()].flatMap((regimes) => {
    const ordered = regimes.sort((a, b) => (a.content.from < b.content.from ? -1 : 1));
    return ordered.slice(1).flatMap((next, index) => seam(ordered[index], next));
  });
}

function seam(before: Source<Layer> | undefined, next: Source<Layer>): readonly Mistake[] {
  if (before === undefined || before.content.until === next.content.from) return [];
  const { until } = before.content;
  const { file } = before.placeOf([]);
  const says =
    until === undefined || until > next.content.from
      ? {
          zh: `与 ${file} 重叠，后者${until === undefined ? '长期有效' : `自 ${until} 起失效`}；其 until 应为 ${next.content.from}`,
          en: `overlaps ${file}, which holds until ${until ?? 'further notice'}; expected its until to be ${next.content.from}`,
        }
      : {
          zh: `与 ${file} 之间有空档，后者自 ${until} 起失效；应为 from: ${until}`,
          en: `leaves a gap after ${file}, which holds until ${until}; expected from: ${until}`,
        };
  return [{ ...next.placeOf(['from']), says }];
}

/** A provision that says which values carry it, where there is no such value. */
function lostProvisions(version: Resolved): readonly { layer: Layer; path: readonly PropertyKey[]; says: Words }[] {
  if (version.missing.length > 0) return [];
  return version.layers.flatMap((layer) =>
    (layer.provisions ?? []).flatMap(({ values = [] }, index) =>
      values
        .filter((id) => findRule(version.rulebook, id) === undefined)
        .map((id) => ({
          layer,
          path: ['provisions', index, 'values', values.indexOf(id)],
          says: { zh: `没有数值 ${id}`, en: `there is no value ${id}` },
        })),
    ),
  );
}
