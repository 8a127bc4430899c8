import { raw, urlencoded, type RequestHandler } from 'express';
import { jsonFaults } from './json-faults.js';
import { problem } from '../problems/problem.js';

const LARGEST_COMMAND = '256kb';
const LARGEST_FORM = '32kb';
/** A command is small: on the slowest line it is here long before. Uploads have the server's own, longer time. */
const COMMAND_TIMEOUT_MS = 30_000;

/**
 * Reads a JSON body. Own reading instead of `express.json`, which turns bytes that are not UTF-8 into U+FFFD and
 * passes them on: a name saved so would be lost. Compressed bodies are refused.
 */
export function readJson(timeoutMs = COMMAND_TIMEOUT_MS): RequestHandler[] {
  return [requireJson, within(timeoutMs, raw({ limit: LARGEST_COMMAND, type: () => true, inflate: false })), decode];
}

/** Reads a form as browsers and issuers send it. */
export function readForm(timeoutMs = COMMAND_TIMEOUT_MS): RequestHandler[] {
  const reading = urlencoded({ limit: LARGEST_FORM, extended: false, inflate: false });
  return [requireForm, within(timeoutMs, reading)];
}

const requireForm: RequestHandler = (req, _res, next) => {
  if (req.is('application/x-www-form-urlencoded') === false) throw problem('unsupported-media-type');
  next();
};

const requireJson: RequestHandler = (req, _res, next) => {
  const [type = '', ...parameters] = (req.get('Content-Type') ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length);
  const isUtf8 = charset === undefined || ['utf-8', 'utf8', '"utf-8"'].includes(charset);
  if (type !== 'application/json' || !isUtf8) throw problem('unsupported-media-type');
  next();
};

/** Answers 408 and hangs up where the reading has not ended in time. */
function within(timeoutMs: number, reading: RequestHandler): RequestHandler {
  return (req, res, next) => {
    let ended = false;
    const endOnce = (error?: unknown): void => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      next(error);
    };
    const timer = setTimeout(() => {
      res.set('Connection', 'close').once('finish', () => req.destroy());
      endOnce(problem('request-timeout'));
    }, timeoutMs);
    void reading(req, res, endOnce);
  };
}

const decode: RequestHandler = (req, _res, next) => {
  const bytes: unknown = req.body;
  const text = textOf(Buffer.isBuffer(bytes) ? bytes : Buffer.alloc(0));
  const errors = jsonFaults(text.json);
  if (errors.length > 0) throw problem('invalid-request', { errors });
  req.body = text.value;
  next();
};

function textOf(bytes: Buffer): { readonly json: string; readonly value: unknown } {
  try {
    const json = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { json, value: JSON.parse(json) };
  } catch (cause) {
    throw problem('malformed-json', { cause });
  }
}
