/** Where Temporal's pages stand with us. Their server must be told the same (`--ui-public-path`), since they name it in every link. */
export const TEMPORAL_UI_PATH = '/operations/temporal';
