import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Router } from 'express';
import helmet from 'helmet';
import { problem } from '../problems/problem.js';

const ASSETS = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const SERVED = {
  'swagger-ui.css': 'text/css',
  'swagger-ui-bundle.js': 'text/javascript',
  'favicon-32x32.png': 'image/png',
};

const PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Redress API</title>
<link rel="icon" href="/docs/assets/favicon-32x32.png">
<link rel="stylesheet" href="/docs/assets/swagger-ui.css">
</head>
<body>
<div id="api"></div>
<script src="/docs/assets/swagger-ui-bundle.js"></script>
<script src="/docs/assets/start.js"></script>
</body>
</html>
`;

/** `validatorUrl: null`: the page would otherwise ask a validator on the internet for a badge. `showExtensions`: who may. */
const START = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#api', validatorUrl: null, deepLinking: true, showExtensions: true });\n`;

/** The documentation page at /docs: everything it loads comes from this process, and the browser is told to insist on it. */
export function docsPage(): Router {
  const router = Router();
  router.use(
    '/docs',
    helmet.contentSecurityPolicy({
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // The viewer sets styles on its elements and draws its icons from data addresses.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    }),
  );
  router.get('/docs/assets/start.js', (_req, res) => {
    res.type('text/javascript').send(START);
  });
  for (const [file, type] of Object.entries(SERVED)) {
    router.get(`/docs/assets/${file}`, (_req, res) => {
      res.type(type).sendFile(join(ASSETS, file), { maxAge: '1h' });
    });
  }
  for (const file of [...Object.keys(SERVED), 'start.js']) {
    router.all(`/docs/assets/${file}`, () => {
      throw problem('method-not-allowed', { headers: { Allow: 'GET, HEAD' } });
    });
  }
  return router;
}

export function docsIndex(): string {
  return PAGE;
}
