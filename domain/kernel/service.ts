/**
 * How a letter reaches its addressee (送达方式). By public notice only where nothing else reaches him, and then only
 * after the announcement has stood for its limit; electronically only with his signed consent.
 */
export const MANNERS = ['in-person', 'left', 'post', 'entrusted', 'electronic', 'public-notice'] as const;
export type Manner = (typeof MANNERS)[number];
