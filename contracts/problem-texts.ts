import { SESSION_PROBLEMS } from './session-problems.js';
import { TRAFFIC_PROBLEMS } from './traffic-problems.js';
import { UNAVAILABLE_PROBLEMS } from './unavailable-problems.js';
import type { Words } from './words.js';

/** What a page under docs/problems and a problem answer say. Sentences may name a parameter as `{name}`. */
export interface ProblemText {
  readonly title: Words;
  readonly happened: Words;
  readonly why: Words;
  readonly next: Words;
}

export interface HttpProblemText extends ProblemText {
  readonly status: number;
}

/** The answers that come from the door itself, not from a rule of a kind. */
export const HTTP_PROBLEMS = {
  ...TRAFFIC_PROBLEMS,
  ...SESSION_PROBLEMS,
  'malformed-json': {
    status: 400,
    title: { zh: '请求内容不是有效的 JSON', en: 'The body is not valid JSON' },
    happened: {
      zh: '请求体无法按 JSON 读取，系统没有执行任何操作。',
      en: 'The body of the request could not be read as JSON. Nothing was done.',
    },
    why: {
      zh: '常见原因是传输中断、编码不是 UTF-8，或手工拼接时缺少引号、逗号。',
      en: 'Usually the transfer was cut, the text is not UTF-8, or a quote or comma is missing.',
    },
    next: {
      zh: '请以 UTF-8 编码的 JSON 重新发送；幂等键可以沿用。',
      en: 'Send it again as JSON in UTF-8; the idempotency key may stay the same.',
    },
  },
  'malformed-request': {
    status: 400,
    title: { zh: '请求无法读取', en: 'The request cannot be read' },
    happened: {
      zh: '地址、请求头或上传的分段格式有误，系统没有执行任何操作。',
      en: 'The address, a header or a part of an upload is malformed. Nothing was done.',
    },
    why: {
      zh: '例如地址里有不成对的百分号，或上传没有以 multipart/form-data 完整结束。',
      en: 'For example a stray percent sign in the address, or a multipart upload that never ended.',
    },
    next: { zh: '请更正后重新发送。', en: 'Correct the request and send it again.' },
  },
  'idempotency-key-missing': {
    status: 400,
    title: { zh: '缺少幂等键', en: 'The idempotency key is missing' },
    happened: {
      zh: '写入请求没有带 Idempotency-Key 请求头，或其形式不对，系统没有执行任何操作。',
      en: 'A request that writes came without a valid Idempotency-Key header. Nothing was done.',
    },
    why: {
      zh: '同一请求可能因网络重试而到达两次；有了幂等键，第二次只会得到第一次的答复，不会重复立案或重复决定。',
      en: 'A request may arrive twice when a network retries. With the key the second arrival gets the first answer, and nothing is filed or decided twice.',
    },
    next: {
      zh: '每做一件事新生成一个 1 至 200 位可见 ASCII 字符的键（例如 UUID），重试时沿用同一个键。',
      en: 'Make a new key of 1 to 200 visible ASCII characters (a UUID, say) for each act, and keep it when you retry.',
    },
  },
  'idempotency-key-reused': {
    status: 409,
    title: { zh: '幂等键已用于另一请求', en: 'The idempotency key belongs to another request' },
    happened: {
      zh: '这个幂等键先前已用于内容不同的请求，系统没有执行本次操作。',
      en: 'This key was used before with another body. This request was not carried out.',
    },
    why: {
      zh: '一个键只代表一件事；若照旧答复，就会让您误以为新的内容已被受理。',
      en: 'One key stands for one act. Answering as the first time would make you believe that the new content was taken in.',
    },
    next: {
      zh: '若确是另一件事，请换新的键再发送；若是重试，请发送与第一次完全相同的内容。',
      en: 'For another act send a new key; for a retry send exactly what was sent the first time.',
    },
  },
  'token-missing': {
    status: 401,
    title: { zh: '请先登录', en: 'Please sign in' },
    happened: {
      zh: '请求既没有带访问令牌，也没有登录会话。',
      en: 'The request carried neither an access token nor a session.',
    },
    why: {
      zh: '除公开查询、公示信息和说明文档外，每一步都要知道由谁作出。',
      en: 'Except for the public register and the documentation, every step must know who takes it.',
    },
    next: {
      zh: '请在浏览器中打开 /session/sign-in 登录；程序请从统一身份认证取得令牌，并放在 Authorization: Bearer 请求头中。',
      en: 'Open /session/sign-in in a browser. A program gets a token from the identity provider and sends it in the header Authorization: Bearer.',
    },
  },
  'token-invalid': {
    status: 401,
    title: { zh: '登录已失效', en: 'The sign-in is not valid' },
    happened: {
      zh: '访问令牌已过期、不是签发给本系统的，或签名无法核实。',
      en: 'The access token has expired, was not issued for this service, or its signature could not be verified.',
    },
    why: {
      zh: '为防冒用，系统核对签发机构、受众、签名算法和有效期，任何一项不符都不予接受，也不说明是哪一项。',
      en: 'Issuer, audience, algorithm and time are all checked. One mismatch is enough, and which one it was is not told.',
    },
    next: {
      zh: '请重新登录后再试；幂等键可以沿用。',
      en: 'Sign in again and repeat; the idempotency key may stay the same.',
    },
  },
  'not-permitted': {
    status: 403,
    title: { zh: '您无权进行这一步', en: 'This step is not yours to take' },
    happened: {
      zh: '您可以查看该事项，但以您的身份不能进行这一步，系统没有执行任何操作。',
      en: 'You may see this matter, but not take this step in your capacity. Nothing was done.',
    },
    why: {
      zh: '每一步只向负有职责的部门或信用主体本人开放；凡未明确允许的，一律不许。',
      en: 'Each step is open only to the office in charge or to the subject himself. What is not allowed by name is refused.',
    },
    next: {
      zh: '案件页面列有您现在可以进行的步骤和每项职责的承办部门；请由承办部门办理。',
      en: 'The case names the steps that you may take now and the office that owes each duty; please turn to that office.',
    },
  },
  'office-not-chosen': {
    status: 400,
    title: { zh: '请说明以哪个部门的身份办理', en: 'Say for which office you act' },
    happened: {
      zh: '您在几个部门任职，请求没有说明以哪个部门的身份办理，系统没有执行任何操作。',
      en: 'You serve in several offices and the request does not say for which of them you act. Nothing was done.',
    },
    why: {
      zh: '这一步以部门的名义作出；由哪个部门作出，不由系统代为猜测。',
      en: 'This step is taken in the name of an office; which one is not for the system to guess.',
    },
    next: {
      zh: '请在请求头 Redress-Office 中写明部门编号后再试。',
      en: 'Name the office by its id in the header Redress-Office and try again.',
    },
  },
  'not-found': {
    status: 404,
    title: { zh: '没有这个地址或事项', en: 'There is nothing here for you' },
    happened: {
      zh: '地址或编号不存在，或者您无权知道它是否存在。',
      en: 'The address or id does not exist, or you may not know whether it exists.',
    },
    why: {
      zh: '信用事项的存在本身即属隐私，因此“不存在”和“与您无关”的答复完全相同。',
      en: 'That a matter exists is itself private, so “missing” and “not yours” are answered in the same words.',
    },
    next: {
      zh: '请核对地址和编号；属于您本人的事项，请确认登录身份已与信用主体关联。',
      en: 'Check the address and the id. If the matter is yours, check that your sign-in is linked to the subject.',
    },
  },
  'method-not-allowed': {
    status: 405,
    title: { zh: '此地址不支持这种方法', en: 'This address does not take that method' },
    happened: {
      zh: '地址存在，但不接受所用的 HTTP 方法。',
      en: 'The address exists but does not take the HTTP method used.',
    },
    why: {
      zh: '读取用 GET，办理用 POST；记录只增不改，因此没有修改和删除的方法。',
      en: 'Reading is GET and acting is POST; the record is only added to, so there is no method that changes or deletes.',
    },
    next: { zh: '允许的方法见答复中的 Allow 头。', en: 'The header Allow of the answer names the methods.' },
  },
  'body-too-large': {
    status: 413,
    title: { zh: '请求内容过大', en: 'The body is too large' },
    happened: {
      zh: '请求内容超过上限，系统没有读完，也没有执行任何操作。',
      en: 'The body is over the limit. It was not read to its end and nothing was done.',
    },
    why: {
      zh: '单项办理内容上限为 256 KB，导入文件上限由部署设置。',
      en: 'A command may have 256 KB; the limit for an imported file is set by the deployment.',
    },
    next: {
      zh: '请缩短文字，或把文件拆分后分别导入。',
      en: 'Shorten the text, or split the file and import its parts.',
    },
  },
  'unsupported-media-type': {
    status: 415,
    title: { zh: '不支持的内容类型', en: 'This type of content is not taken' },
    happened: {
      zh: '请求的 Content-Type、字符集或压缩方式不受支持，系统没有执行任何操作。',
      en: 'The Content-Type, character set or compression of the request is not supported. Nothing was done.',
    },
    why: {
      zh: '办理请求使用 application/json（UTF-8），导入使用 multipart/form-data。',
      en: 'Commands are application/json in UTF-8; imports are multipart/form-data.',
    },
    next: { zh: '请更正 Content-Type 后重新发送。', en: 'Correct the Content-Type and send the request again.' },
  },
  'invalid-request': {
    status: 422,
    title: { zh: '填写内容有误', en: 'The request does not match its form' },
    happened: {
      zh: '内容可以读取，但有字段缺失、形式不对或不认识，系统没有执行任何操作。',
      en: 'The content could be read, but fields are missing, malformed or unknown. Nothing was done.',
    },
    why: {
      zh: 'errors 逐条列出每处问题的位置（JSON 指针）和原因；不认识的字段不会被忽略，以免漏办。',
      en: '`errors` names the place (a JSON pointer) and the reason of each fault. Unknown fields are never skipped, so that nothing you wrote is silently dropped.',
    },
    next: {
      zh: '请逐条更正后重新发送；各步骤的表单见 /openapi.json。',
      en: 'Correct each one and send again; the form of every step stands in /openapi.json.',
    },
  },
  'rulebook-invalid': {
    status: 422,
    title: { zh: '法规文本有误', en: 'The text of the law has mistakes in it' },
    happened: {
      zh: '上传的文本读不通，或与现有规则不相容，系统没有执行任何操作。',
      en: 'The uploaded text could not be read, or does not fit to what is law. Nothing was done.',
    },
    why: {
      zh: 'errors 逐条列出每处错误的行、列、路径以及允许的写法；任何数值都必须写明单位、依据和确认程度。',
      en: '`errors` names the line, column and path of each mistake and what is allowed there. Every value says its unit, its source and how sure we are of it.',
    },
    next: {
      zh: '请逐条更正后重新提出；写法见 rulebooks/README.md。',
      en: 'Correct each one and propose the text again; rulebooks/README.md tells how it is written.',
    },
  },
  'internal-error': {
    status: 500,
    title: { zh: '系统内部出错', en: 'Something failed on our side' },
    happened: {
      zh: '系统出现未预料的错误；本次请求可能已经记录，也可能没有。',
      en: 'Something unforeseen failed. The request may or may not have been recorded.',
    },
    why: {
      zh: '错误已连同请求编号记入日志，值班人员可据此查找。',
      en: 'The failure was logged with the request id, by which operators can find it.',
    },
    next: {
      zh: '请用同一幂等键重试：若已记录，会得到原来的答复；若仍失败，请提供 X-Request-Id。',
      en: 'Repeat with the same idempotency key: if it was recorded you get the first answer. If it fails again, report the X-Request-Id.',
    },
  },
  ...UNAVAILABLE_PROBLEMS,
} as const satisfies Record<string, HttpProblemText>;
export type HttpProblemCode = keyof typeof HTTP_PROBLEMS;
