/** What a process cannot answer at this moment, though it, or another, may be able to in the next (503, 502). */
export const UNAVAILABLE_PROBLEMS = {
  'outcome-unknown': {
    status: 503,
    title: { zh: '结果尚不确定，请重复提交', en: 'The outcome is not known yet; please repeat' },
    happened: {
      zh: '系统未能在时限内确认本次提交是否已经写入，因此不作肯定或否定的答复。',
      en: 'It could not be confirmed in time whether the request was written, so neither yes nor no is answered.',
    },
    why: {
      zh: '只有多数副本都已落盘的写入才算数；切换主节点或积压时可能需要片刻。',
      en: 'Only what a majority of the replicas has on disk counts; a fail-over or a queue may take a moment.',
    },
    next: {
      zh: '请在 Retry-After 所示秒数后，用同一幂等键、同样内容重复提交；不会重复办理。',
      en: 'After the seconds named in Retry-After, repeat with the same key and the same body. Nothing will be done twice.',
    },
  },
  'law-not-here-yet': {
    status: 503,
    title: { zh: '所需的规则尚未送达本服务', en: 'The law that is needed has not arrived here yet' },
    happened: {
      zh: '这一案件依据 {law} 的规则或年历，而答复您的这台服务还没有收到它；系统没有执行任何操作。',
      en: 'The case goes by {law}, a version of the rules or a year of the calendar, which the process that answers you has not heard of. Nothing was done.',
    },
    why: {
      zh: '新的规则或年历刚刚批准，或系统正在升级；各台服务先后收到。没有收到之前，宁可不答，也不按旧的日期作答。',
      en: 'It was approved a moment ago, or the system is being renewed, and processes hear of it one after the other. Until then no answer is better than one by older dates.',
    },
    next: {
      zh: '请在 Retry-After 所示秒数后重试；幂等键可以沿用。',
      en: 'Repeat after the seconds named in Retry-After; the idempotency key may stay the same.',
    },
  },
  'temporarily-unavailable': {
    status: 503,
    title: { zh: '服务暂不可用', en: 'The service is not available for the moment' },
    happened: {
      zh: '系统正在启动或停止，或暂时连不上数据库或身份认证服务，没有执行任何操作。',
      en: 'The service is starting or stopping, or cannot reach its database or the identity provider. Nothing was done.',
    },
    why: {
      zh: '宁可不答，也不凭过时或未经核实的信息作答。',
      en: 'No answer is better than one from stale or unverified information.',
    },
    next: { zh: '请在 Retry-After 所示秒数后重试。', en: 'Repeat after the seconds named in Retry-After.' },
  },
  'key-not-at-hand': {
    status: 503,
    title: { zh: '暂时无法解密', en: 'It cannot be opened for the moment' },
    happened: {
      zh: '这份内容是加密保存的，答复您的进程目前没有相应的密钥，没有执行任何操作。',
      en: 'What was asked for is kept sealed, and the process that answers you lacks the key to it. Nothing was done.',
    },
    why: {
      zh: '密钥保存在数据库之外；更换密钥期间，有的进程可能尚未取得新密钥。宁可不答，也不给出残缺的内容。',
      en: 'Keys are kept outside the database, and while they are being changed a process may not have the new one yet. No answer is better than half of one.',
    },
    next: {
      zh: '请在 Retry-After 所示秒数后重试；仍不成功的，请联系系统运维人员。',
      en: 'Repeat after the seconds named in Retry-After; if that does not help, turn to the operators.',
    },
  },
  'temporal-ui-away': {
    status: 502,
    title: { zh: 'Temporal 的界面暂时打不开', en: 'Temporal’s pages cannot be had for the moment' },
    happened: {
      zh: '提供 Temporal 界面的服务没有应答、没有在一分钟内答完，或给出了不能转交的答复；案件的办理不受影响。',
      en: 'The server of Temporal’s pages did not answer, took longer than a minute, or answered what cannot be handed on. Cases go on without it.',
    },
    why: {
      zh: '该服务可能正在启动、已经停止，或没有按 /operations/temporal 这一路径配置。',
      en: 'It may be starting or stopped, or it was not told that it stands at /operations/temporal.',
    },
    next: {
      zh: '请稍后重试；仍不成功的，请检查该服务和 REDRESS_TEMPORAL_UI（见运行手册）。',
      en: 'Try again in a moment. If that does not help, look at that server and at REDRESS_TEMPORAL_UI (see the runbook).',
    },
  },
} as const;
