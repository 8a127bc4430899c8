export { importPenalties } from './import.workflow.js';
export { listing } from './listing.workflow.js';
export { mandate } from './mandate.workflow.js';
export { objection } from './objection.workflow.js';
export { recount } from './recount.workflow.js';
export { rehost, sweep } from './schedules.workflow.js';
export { whatIf } from './what-if.workflow.js';
