import { z } from 'zod';
import type { Operation } from './operation.js';

const Ready = z.object({ ready: z.boolean() }).meta({ id: 'Liveness' });
const Readiness = z
  .object({
    ready: z.boolean(),
    alteredLaw: z.int().meta({
      description: 'Approved texts of the law that are not what was approved, and hold for nobody; to be looked into.',
    }),
    malwareScan: z
      .enum(['configured', 'not-configured'])
      .meta({ description: 'Whether uploaded evidence is looked through for malware. Not configured: nobody looks.' }),
  })
  .meta({ id: 'Readiness' });

/** What is open to everybody and is about no case: the pages, and how the process does. */
export const PAGE_OPERATIONS = {
  getOpenApi: {
    method: 'get',
    path: '/openapi.json',
    tag: 'documentation',
    title: { zh: '接口定义', en: 'This document' },
    open: true,
    status: 200,
    answer: z.record(z.string(), z.unknown()),
  },
  getDocs: {
    method: 'get',
    path: '/docs',
    tag: 'documentation',
    title: { zh: '接口说明页', en: 'The documentation page' },
    open: true,
    status: 200,
    answer: 'text/html',
  },
  getVerifier: {
    method: 'get',
    path: '/verify',
    tag: 'documentation',
    title: { zh: '期限凭证核验页', en: 'The page that checks a receipt by itself' },
    about: 'One file without network. Saved to disk it works as well.',
    open: true,
    status: 200,
    answer: 'text/html',
  },
  getProblem: {
    method: 'get',
    path: '/problems/{code}',
    tag: 'documentation',
    title: { zh: '问题说明', en: 'What a problem means and how to go on' },
    open: true,
    params: z.object({ code: z.string().regex(/^[a-z][a-z0-9-]{1,80}$/) }),
    status: 200,
    answer: 'text/html',
  },
  getHome: {
    method: 'get',
    path: '/',
    tag: 'documentation',
    title: { zh: '地址一览', en: 'A page that lists the addresses and says who is signed in' },
    open: true,
    personal: true,
    status: 200,
    answer: 'text/html',
  },
  getHealth: {
    method: 'get',
    path: '/healthz',
    tag: 'operations',
    title: { zh: '进程存活', en: 'The process lives' },
    open: true,
    status: 200,
    answer: Ready,
  },
  getReadiness: {
    method: 'get',
    path: '/readyz',
    tag: 'operations',
    title: { zh: '可以服务', en: 'The database answers' },
    open: true,
    status: 200,
    answer: Readiness,
  },
  getMetrics: {
    method: 'get',
    path: '/metrics',
    tag: 'operations',
    title: { zh: '运行指标', en: 'Metrics for Prometheus' },
    open: true,
    status: 200,
    answer: 'text/plain',
  },
} as const satisfies Record<string, Operation>;
