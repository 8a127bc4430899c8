/**
 * Loaded once into the context that all workflows of a worker share, before any of them. Temporal's SDK notes for every
 * promise of a workflow where in the code it was made, through the source map: more work than the workflow itself. Without
 * frames there is nothing to look up.
 */
Error.stackTraceLimit = 0;
