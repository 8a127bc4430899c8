/** What is said about signing in with a browser, and about what comes of it. */
export const SESSION_PROBLEMS = {
  'session-ended': {
    status: 401,
    title: { zh: '登录会话已结束', en: 'Your session has ended' },
    happened: {
      zh: '浏览器带来的登录会话不存在、已超时或已被终止，系统没有执行任何操作。',
      en: 'The session that the browser brought does not exist, has run out or was ended. Nothing was done.',
    },
    why: {
      zh: '长时间没有操作、到达最长时限、本人或管理员终止，都会使会话立即结束；具体是哪一种不作说明。',
      en: 'A session ends without requests, after its longest time, or when you, an operator or the identity provider ends it. Which it was is not told.',
    },
    next: {
      zh: '请到 /session/sign-in 重新登录；幂等键可以沿用。',
      en: 'Sign in again at /session/sign-in; the idempotency key may stay the same.',
    },
  },
  'page-of-another-site': {
    status: 403,
    title: { zh: '请求来自其他网站的页面', en: 'A page of another site made this request' },
    happened: {
      zh: '请求带着您的登录会话，但不是由本系统的页面发出，系统没有执行任何操作。',
      en: 'The request carried your session but was not made by a page of this system. Nothing was done.',
    },
    why: {
      zh: '浏览器会替任何网页带上登录凭据；若不核对来源，别的网站就能以您的名义办理。',
      en: 'A browser sends your cookie for any page that asks. Unless its origin is checked, another site could act in your name.',
    },
    next: {
      zh: '请从本系统自己的页面办理；程序请改用访问令牌（Authorization: Bearer）。',
      en: 'Act from a page of this system. Programs use an access token (Authorization: Bearer) instead.',
    },
  },
  'csrf-value-wrong': {
    status: 403,
    title: { zh: '缺少或不符的防伪值', en: 'The value against forgery is missing or wrong' },
    happened: {
      zh: '以登录会话提交的写入请求没有带 X-CSRF-Token，或其值不属于该会话，系统没有执行任何操作。',
      en: 'A request that writes came by a session without the X-CSRF-Token that belongs to it. Nothing was done.',
    },
    why: {
      zh: '只有本系统的页面读得到这个值，借此确认请求出自您打开的页面。',
      en: 'Only a page of this system can read that value, so it shows that the page was yours.',
    },
    next: {
      zh: '请从 GET /v1/session 取得 csrf 值，放入 X-CSRF-Token 请求头后重新发送；幂等键可以沿用。',
      en: 'Read `csrf` from GET /v1/session, send it as X-CSRF-Token and repeat; the idempotency key may stay the same.',
    },
  },
  'sign-in-not-begun': {
    status: 403,
    title: { zh: '这次登录不是在此浏览器发起的', en: 'This sign-in was not begun in this browser' },
    happened: {
      zh: '没有找到与之对应的、由本浏览器发起且尚未使用的登录，系统没有让任何人登录。',
      en: 'There is no sign-in under way that this browser began and that was not used yet. Nobody was signed in.',
    },
    why: {
      zh: '登录须在十分钟内、由发起它的浏览器完成，且只能完成一次；同时打开两个登录页时，以后打开的为准。',
      en: 'A sign-in must end within ten minutes in the browser that began it, and only once. Of two that are begun, the later one counts.',
    },
    next: { zh: '请到 /session/sign-in 重新登录。', en: 'Begin again at /session/sign-in.' },
  },
  'sign-in-failed': {
    status: 403,
    title: { zh: '登录未成功', en: 'The sign-in did not succeed' },
    happened: {
      zh: '身份认证服务拒绝了登录，或其答复未能通过核对，系统没有让任何人登录。',
      en: 'The identity provider refused, or what it answered did not pass every check. Nobody was signed in.',
    },
    why: {
      zh: '登录可能被取消；此外签发机构、受众、随机数、签名、时间和身份信息都要逐一核对，任何一项不符都不予接受，也不说明是哪一项。',
      en: 'It may have been cancelled. Issuer, audience, nonce, signature, time and claims are all checked; one mismatch is enough, and which one it was is not told.',
    },
    next: {
      zh: '请到 /session/sign-in 重新登录；若一再失败，请联系统一身份认证的管理员。',
      en: 'Begin again at /session/sign-in. If it fails again and again, ask whoever runs the identity provider.',
    },
  },
  'logout-token-invalid': {
    status: 400,
    title: { zh: '注销令牌无效', en: 'The logout token is not valid' },
    happened: {
      zh: '注销令牌未能通过核对，或此前已经使用过，没有会话因此结束。',
      en: 'The logout token did not pass every check, or was used before. No session was ended by it.',
    },
    why: {
      zh: '注销令牌须由身份认证服务为本系统新近签发，且只能使用一次。',
      en: 'It must be issued by the identity provider for this system a moment ago, and is obeyed once.',
    },
    next: {
      zh: '请由身份认证服务重新签发并发送。',
      en: 'The identity provider must issue a new one and send it.',
    },
  },
} as const;
