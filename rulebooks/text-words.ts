import type { ErrorCode, YAMLError } from 'yaml';
import type { Words } from './values.js';

/** What the parser of YAML calls by these codes, for people who have never heard of YAML; the rest is told in its own words. */
const SAID: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_INDENT: '缩进有误：同一层的各行应以相同数目的空格开头，下一层应多缩进；以 [ 或 { 开头的须以 ] 或 } 结尾',
  TAB_AS_INDENT: '缩进不得使用制表符（Tab），请改用空格',
  DUPLICATE_KEY: '此键重复出现',
  BAD_SCALAR_START: '文字不得以此符号开头；请给整段文字加上引号',
  BAD_DQ_ESCAPE: '双引号内的反斜杠写法有误；请改用单引号',
  BLOCK_AS_IMPLICIT_KEY: '同一行内出现了两个“键: 值”；请分行书写，或给含冒号的文字加上引号',
  BLOCK_IN_FLOW: '花括号或方括号之内不得再用缩进或“- ”分行列举',
  MULTILINE_IMPLICIT_KEY: '键必须写在同一行内，且其后应有冒号和空格',
  KEY_OVER_1024_CHARS: '键过长',
};

/** What keeps a text from being read at all, and a hint where a colon of another script stands in the line. */
export function textWords({ code, message }: Pick<YAMLError, 'code' | 'message'>, line: string): Words {
  const zh = SAID[code] ?? `此处不是合法的 YAML 文本。解析器原文：${message}`;
  return line.includes('：')
    ? { zh: `${zh}；冒号应为半角“: ”，不是全角“：”`, en: `${message}; a colon is to be «: », not «：»` }
    : { zh, en: message };
}
