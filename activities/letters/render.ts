import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import type { MandateLetterView } from './mandate-view.js';
import type { LetterView } from './view.js';

const handlebars = Handlebars.create();
const compiled = new Map<string, HandlebarsTemplateDelegate<object>>();

/** A template by its name, compiled once for the life of the process. */
function template(name: string): HandlebarsTemplateDelegate<object> {
  const known = compiled.get(name);
  if (known) return known;
  const text = readFileSync(new URL(`./${name}.hbs`, import.meta.url), 'utf8');
  const render = handlebars.compile<object>(text);
  compiled.set(name, render);
  return render;
}

/**
 * The letter as HTML, Chinese with the English below. Every value is escaped. The frame of every letter has case, date,
 * rule, next date and the ways to challenge it, around the words of its own. Partials are handed over compiled: as text
 * they would be compiled anew for each letter.
 */
export function renderLetter(name: string, view: LetterView): string {
  return template('layout')(view, { partials: { body: template(name), measures: template('measures') } });
}

/** The same about a mandate, which has no case: who acts for whom, in what capacity, on which paper. */
export function renderMandateLetter(name: string, view: MandateLetterView): string {
  return template('mandate')(view, { partials: { body: template(name) } });
}
