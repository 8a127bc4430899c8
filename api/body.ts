import { raw, type RequestHandler } from 'express';
import { problem } from './problem.js';

const LARGEST_COMMAND = '256kb';

/**
 * Reads a JSON body. Own reading instead of `express.json`, which turns bytes that are not UTF-8 into U+FFFD and
 * passes them on: a name saved so would be lost. Compressed bodies are refused.
 */
export function readJson(): RequestHandler[] {
  return [requireJson, raw({ limit: LARGEST_COMMAND, type: () => true, inflate: false }), decode];
}

const requireJson: RequestHandler = (req, _res, next) => {
  const [type = '', ...parameters] = (req.get('Content-Type') ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length);
  const isUtf8 = charset === undefined || ['utf-8', 'utf8', '"utf-8"'].includes(charset);
  if (type !== 'application/json' || !isUtf8) throw problem('unsupported-media-type');
  next();
};

const decode: RequestHandler = (req, _res, next) => {
  const bytes: unknown = req.body;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.isBuffer(bytes) ? bytes : Buffer.alloc(0));
    req.body = JSON.parse(text) as unknown;
  } catch (cause) {
    throw problem('malformed-json', { cause });
  }
  next();
};
