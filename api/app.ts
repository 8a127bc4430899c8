import express, { type Express } from 'express';
import helmet from 'helmet';
import { OPERATIONS, allOperations, commandOperations, type Operations } from '../contracts/operations.js';
import { addressOf } from './door/address.js';
import { crossOrigin } from './door/cross-origin.js';
import type { ApiDeps } from './deps.js';
import { docsPage } from './pages/docs-page.js';
import { getCase, getHistory, listCases, listDuties } from './handlers/cases.js';
import { requireCaller } from './door/gate.js';
import { backChannelLogout } from './handlers/back-channel-logout.js';
import { commandHandler } from './handlers/command.js';
import {
  declineTransfer,
  listDepartments,
  listTransfers,
  proposeTransfer,
  signTransfer,
} from './handlers/departments.js';
import { getDocs, getHealth, getMetrics, getOpenApi, getProblem, getReadiness } from './handlers/documents.js';
import { getEntry, listEntries } from './handlers/entries.js';
import { downloadEvidence, getEvidence, listEvidence, uploadEvidence } from './handlers/evidence.js';
import { getForecast } from './handlers/forecast.js';
import { getImport, listImportRows, listImports, resolveImportRow, startImport } from './handlers/imports.js';
import {
  approveLaw,
  declineLaw,
  getLaw,
  getRulebook,
  listCalendars,
  listLaw,
  listRulebooks,
  previewRecount,
  proposeLaw,
} from './handlers/law.js';
import { invite, listInvitations, withdrawInvitation } from './handlers/invitations.js';
import {
  acceptInvitation,
  applyForMandate,
  confirmMandate,
  declineMandate,
  endMandate,
  listMandates,
} from './handlers/mandates.js';
import { endSession, endSessionsOf, getSession, listSessions } from './handlers/sessions.js';
import { endSignIn, signIn, signOut } from './handlers/sign-in.js';
import { getHome, homePage } from './pages/home-page.js';
import { getReceipts } from './handlers/receipts.js';
import { compareMigration } from './handlers/migration.js';
import { listReads, listSubjectReads } from './handlers/reads.js';
import { unmaskCase, unmaskEntry, unmaskImportRow } from './handlers/unmask.js';
import { appoint, delegate, endAppointment, endDelegation, getMe, getPerson, listPeople } from './handlers/people.js';
import { lookUpRegister } from './handlers/register.js';
import { askStanding, getStanding } from './handlers/standing.js';
import { askWhatIf, cancelWhatIf, getWhatIf } from './handlers/what-if.js';
import { getWhy } from './handlers/why.js';
import { countedBy } from './door/limits.js';
import { mount, serve, type Handler, type Served } from './mount.js';
import { asksOf, COMMAND_ASKS, type Kind } from './permission/asks.js';
import { openApiOf } from './openapi.js';
import { problem, problemHandler } from './problems/problem.js';
import { requestLog } from './door/request-log.js';
import { signedInBy } from './session/browser-session.js';
import { pageForPeople } from './session/problem-page.js';
import { getVerifier, verifierPolicy } from './pages/verifier-page.js';
import { temporalUi } from './temporal-ui/temporal-ui.js';

type Handlers = { readonly [Id in keyof Operations]: Handler<Operations[Id]> };

/** The door: every operation of the contracts with its handler, and nothing beside them. */
export function createApp(deps: ApiDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('case sensitive routing', true);
  app.set('trust proxy', [...deps.trustedProxies]);
  app.use(requestLog(deps.log, deps.metrics.durations));
  app.use(
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: NOTHING_FROM_ANYWHERE },
      xFrameOptions: { action: 'deny' },
    }),
  );
  app.use(crossOrigin(deps.origins));
  app.use(docsPage());
  app.use(verifierPolicy());
  app.use(homePage());
  const callerAsked = requireCaller({
    verifyToken: deps.verifyToken,
    whoIs: async (id) => {
      const asOf = deps.clock.now();
      return { ...(await deps.record.whoIs(id, asOf)), asOf };
    },
    signedIn: signedInBy({ sessions: deps.sessions, ...deps.web }),
    refused: (req, res) => deps.limits.count('refused-token', addressOf(req), res),
  });
  mount(app, served(deps), { requireCaller: callerAsked, counted: (operation) => countedBy(deps.limits, operation) });
  app.use(temporalUi(deps, callerAsked));
  app.use('/v1', callerAsked);
  app.use(() => {
    throw problem('not-found');
  });
  app.use('/session', pageForPeople());
  app.use(problemHandler(deps.log));
  return app;
}

/** Answers are data, and the few pages are plain text with tags. */
const NOTHING_FROM_ANYWHERE = {
  defaultSrc: ["'none'"],
  frameAncestors: ["'none'"],
  formAction: ["'none'"],
  baseUri: ["'none'"],
};

function served(deps: ApiDeps): readonly Served[] {
  const handlers: Handlers = {
    getCase: getCase(deps),
    getHistory: getHistory(deps),
    getForecast: getForecast(deps),
    getReceipts: getReceipts(deps),
    getWhy: getWhy(deps),
    compareMigration: compareMigration(deps),
    unmaskCase: unmaskCase(deps),
    listReads: listReads(deps),
    listSubjectReads: listSubjectReads(deps),
    listCases: listCases(deps),
    listDuties: listDuties(deps),
    askStanding: askStanding(deps),
    getStanding: getStanding(deps),
    lookUpRegister: lookUpRegister(deps),
    listEntries: listEntries(deps),
    getEntry: getEntry(deps),
    unmaskEntry: unmaskEntry(deps),
    startImport: startImport(deps),
    listImports: listImports(deps),
    getImport: getImport(deps),
    listImportRows: listImportRows(deps),
    resolveImportRow: resolveImportRow(deps),
    unmaskImportRow: unmaskImportRow(deps),
    uploadEvidence: uploadEvidence(deps),
    getEvidence: getEvidence(deps),
    downloadEvidence: downloadEvidence(deps),
    listEvidence: listEvidence(deps),
    proposeLaw: proposeLaw(deps),
    listLaw: listLaw(deps),
    getLaw: getLaw(deps),
    approveLaw: approveLaw(deps),
    declineLaw: declineLaw(deps),
    previewRecount: previewRecount(deps),
    listRulebooks: listRulebooks(deps),
    getRulebook: getRulebook(deps),
    listCalendars: listCalendars(deps),
    invite: invite(deps),
    listInvitations: listInvitations(deps),
    withdrawInvitation: withdrawInvitation(deps),
    acceptInvitation: acceptInvitation(deps),
    applyForMandate: applyForMandate(deps),
    listMandates: listMandates(deps),
    confirmMandate: confirmMandate(deps),
    declineMandate: declineMandate(deps),
    endMandate: endMandate(deps),
    askWhatIf: askWhatIf(deps),
    getWhatIf: getWhatIf(deps),
    cancelWhatIf: cancelWhatIf(deps),
    getMe: getMe(deps),
    listPeople: listPeople(deps),
    getPerson: getPerson(deps),
    appoint: appoint(deps),
    endAppointment: endAppointment(deps),
    delegate: delegate(deps),
    endDelegation: endDelegation(deps),
    listDepartments: listDepartments(deps),
    proposeTransfer: proposeTransfer(deps),
    signTransfer: signTransfer(deps),
    declineTransfer: declineTransfer(deps),
    listTransfers: listTransfers(deps),
    getOpenApi: getOpenApi({ ...openApiOf(allOperations()) }),
    getDocs: getDocs(),
    getVerifier: getVerifier(),
    getProblem: getProblem(),
    getHome: getHome(deps),
    signIn: signIn(deps),
    endSignIn: endSignIn(deps),
    signOut: signOut(deps),
    backChannelLogout: backChannelLogout(deps),
    getSession: getSession(),
    listSessions: listSessions(deps),
    endSession: endSession(deps),
    endSessionsOf: endSessionsOf(deps),
    getHealth: getHealth(),
    getReadiness: getReadiness(deps),
    getMetrics: getMetrics(deps),
  };
  const commands = commandOperations().map((command) =>
    serve(command.operation, COMMAND_ASKS, commandHandler(deps, command)),
  );
  const reads = Object.entries(OPERATIONS).map(([id, operation]) =>
    // The compiler has checked each handler against its operation above; here only the pairs are made.
    serve(operation, asksOf(id), handlers[id as keyof Operations] as Handler<typeof operation, Kind>),
  );
  return [...commands, ...reads];
}
