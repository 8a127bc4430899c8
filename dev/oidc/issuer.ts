import express, { type Express } from 'express';
import { DEMO_DEPARTMENTS } from '../demo-departments.js';
import { DEMO_PEOPLE, findPerson, type DemoPerson } from '../demo-people.js';
import { DEMO_CHILD, DEMO_PRINCIPAL, DEMO_SUBJECTS } from '../demo-subjects.js';
import { html, page, pageHeaders, type Html } from '../html.js';
import type { IssuerKeys } from './keys.js';
import { createProvider } from './provider.js';

/**
 * The provider with a sign-in page on which one picks who to be. There are no passwords: there is nothing to guard.
 *
 * @param web as of `createProvider`
 */
export function createIssuer(issuer: string, keys: IssuerKeys, web?: string): Express {
  const provider = createProvider(issuer, keys, web);
  const app = express();
  app.disable('x-powered-by');
  app.get('/sign-in/:uid', async (req, res) => {
    await provider.interactionDetails(req, res);
    // The form leads back through redirects to the application, which `form-action` would have to name.
    res.set(pageHeaders).send(page('登录 Sign in', choiceOf(req.params.uid)));
  });
  app.post('/sign-in/:uid', express.urlencoded({ extended: false }), async (req, res) => {
    const chosen: unknown = req.body;
    const id = typeof chosen === 'object' && chosen !== null && 'person' in chosen ? String(chosen.person) : '';
    const person = findPerson(id);
    if (person === undefined || person.system === true) {
      res.status(400).send(page('登录 Sign in', html`<p>没有这个人 No such person</p>`));
      return;
    }
    await provider.interactionFinished(req, res, { login: { accountId: person.id } });
  });
  app.use(provider.callback());
  return app;
}

function choiceOf(uid: string): Html {
  const people = DEMO_PEOPLE.filter((person) => person.system !== true).map(
    (person) =>
      html`<li>
        <button name="person" value="${person.id}">
          ${person.name} · ${person.nameEn}<br /><small>${person.id} · ${placeOf(person)}</small>
        </button>
      </li>`,
  );
  return html`<h1>登录 Sign in</h1>
    <p>演示环境：选择一个身份。A demonstration: pick who you are.</p>
    <form method="post" action="/sign-in/${uid}">
      <ul>
        ${people}
      </ul>
    </form>`;
}

function placeOf({ roles, dept, subject }: DemoPerson): string {
  const department = DEMO_DEPARTMENTS.find((candidate) => candidate.id === dept);
  const acted = [...DEMO_SUBJECTS, DEMO_PRINCIPAL, DEMO_CHILD].find((candidate) => candidate.id === subject);
  return [...roles, (department ?? acted)?.name ?? ''].join(' · ');
}
