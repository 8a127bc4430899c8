/** What is said to traffic that the door does not take in at all: too much of it, too slow, or too long. */
export const TRAFFIC_PROBLEMS = {
  'request-timeout': {
    status: 408,
    title: { zh: '请求没有在时限内送达', en: 'The request did not arrive in time' },
    happened: {
      zh: '请求头或请求内容在时限内没有传完，连接已关闭，系统没有执行任何操作。',
      en: 'The head or the body of the request was not complete in time. The connection was closed and nothing was done.',
    },
    why: {
      zh: '一直等待传不完的请求，会占住他人也要使用的连接。',
      en: 'A request that never ends would hold a connection that others need.',
    },
    next: {
      zh: '请检查网络后重新发送；幂等键可以沿用。',
      en: 'Check the line and send it again; the idempotency key may stay the same.',
    },
  },
  'too-many-requests': {
    status: 429,
    title: { zh: '请求过于频繁', en: 'Too many requests' },
    happened: {
      zh: '在规定的时间内，来自您或您所在网络地址的请求超过了上限，系统没有执行本次操作。',
      en: 'More requests came from you, or from your address, than are taken within the time. This one was not carried out.',
    },
    why: {
      zh: '设置上限是为了让所有人都能得到及时答复，并防止有人反复试探。期限以您送达的时间为准，被限流的请求不算送达。',
      en: 'The limit keeps the service quick for everybody and stops those who try doors. A request that was turned away does not count as received.',
    },
    next: {
      zh: '请在 {seconds} 秒后重试（见 Retry-After）；幂等键可以沿用。临近期限的，请尽早提交。',
      en: 'Repeat after {seconds} seconds (see Retry-After); the idempotency key may stay the same. If a time limit is near, do not put it off.',
    },
  },
  'headers-too-large': {
    status: 431,
    title: { zh: '请求头过大', en: 'The head of the request is too large' },
    happened: {
      zh: '地址与请求头合计超过上限，系统没有读完，也没有执行任何操作。',
      en: 'The address and the headers together are over the limit. They were not read to the end and nothing was done.',
    },
    why: {
      zh: '地址与请求头合计上限为 16 KB；访问令牌上限为 8000 个字符。',
      en: 'Address and headers may have 16 KB together, an access token 8000 characters.',
    },
    next: {
      zh: '请去掉不需要的请求头；若是令牌过长，请联系统一身份认证的管理员。',
      en: 'Leave out headers that are not needed. If it is the token, ask whoever runs the identity provider.',
    },
  },
} as const;
