import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import type { LetterView } from './view.js';

const handlebars = Handlebars.create();

function templateText(name: string): string {
  return readFileSync(new URL(`./${name}.hbs`, import.meta.url), 'utf8');
}

/** The frame of every letter: case, date, rule, next date and the ways to challenge it, around the words of its own. */
function layout(): HandlebarsTemplateDelegate<LetterView> {
  handlebars.registerPartial('measures', templateText('measures'));
  return handlebars.compile<LetterView>(templateText('layout'));
}

const compiled = new Map<string, HandlebarsTemplateDelegate<LetterView>>();

/** The letter as HTML, Chinese with the English below. Every value is escaped. */
export function renderLetter(template: string, view: LetterView): string {
  let render = compiled.get(template);
  if (!render) {
    const frame = layout();
    const body = handlebars.compile<LetterView>(templateText(template));
    render = (context) => frame(context, { partials: { body } });
    compiled.set(template, render);
  }
  return render(view);
}
