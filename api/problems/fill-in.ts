import type { RefusalParams } from '../../domain/kernel/decision.js';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const formats = {
  zh: new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' }),
};

/** Puts the values of a refusal where its sentence names them. Instants are told as Beijing time. */
export function fillIn(sentence: string, params: RefusalParams, language: 'zh' | 'en'): string {
  return sentence.replaceAll(/\{([A-Za-z][A-Za-z0-9]*)\}/g, (place, name: string) =>
    Object.hasOwn(params, name) ? said(params[name], language) : place,
  );
}

function said(value: RefusalParams[string] | undefined, language: 'zh' | 'en'): string {
  if (typeof value === 'string' && INSTANT.test(value)) return formats[language].format(new Date(value));
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no';
  return (value ?? []).join(language === 'zh' ? '、' : ', ');
}
