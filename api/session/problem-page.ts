import type { ErrorRequestHandler } from 'express';
import { htmlPage, problemPage } from '../problems/problem-pages.js';
import { Problem } from '../problems/problem.js';

const AGAIN = '<p><a href="/session/sign-in">重新登录 Sign in again</a></p>';

/** Who is sent here by a link or a redirect reads a page. Whoever does not ask for HTML first gets the problem as ever. */
export function pageForPeople(): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    const wantsPage = req.method === 'GET' && req.accepts('application/problem+json', 'text/html') === 'text/html';
    if (!wantsPage || !(error instanceof Problem) || error.status >= 500 || res.headersSent) {
      next(error);
      return;
    }
    const { status, code, text, options } = error;
    res.status(status).set({ ...options.headers, 'Cache-Control': 'no-store' });
    res
      .vary('Accept')
      .type('text/html')
      .send(htmlPage(problemPage(code, status, text), AGAIN));
  };
}
