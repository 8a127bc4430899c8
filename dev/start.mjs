// `npm start`: needs nothing but Node. Installs the packages if need be, then goes on in TypeScript.
import { install } from './install.mjs';

install();
const { register } = await import('tsx/esm/api');
register();
await import('./start.ts');
