/** Text that is HTML already. Only `html` makes it. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | readonly Html[];

/** HTML from a template; every value is escaped unless it is HTML itself. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: texts.map((text, index) => text + (index < parts.length ? show(parts[index] ?? '') : '')).join('') };
}

function show(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') return escape(String(part));
  return 'html' in part ? part.html : part.map((one) => one.html).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A whole page with a small style; what it may load is said by the headers of `pageHeaders`. */
export function page(title: string, body: Html): string {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          body {
            font:
              16px/1.5 system-ui,
              sans-serif;
            margin: 2rem auto;
            max-width: 60rem;
            padding: 0 1rem;
          }
          table {
            border-collapse: collapse;
            width: 100%;
          }
          td,
          th {
            border-bottom: 1px solid #ccc;
            padding: 0.4rem;
            text-align: left;
          }
          iframe {
            border: 1px solid #ccc;
            height: 40rem;
            width: 100%;
          }
          pre {
            background: #f4f4f4;
            padding: 1rem;
            white-space: pre-wrap;
          }
          button {
            font: inherit;
            padding: 0.4rem 0.8rem;
            text-align: left;
            width: 100%;
          }
          li {
            list-style: none;
            margin: 0.3rem 0;
          }
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html>`.html;
}

/** No script, nothing from elsewhere, shown in no other page. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};
