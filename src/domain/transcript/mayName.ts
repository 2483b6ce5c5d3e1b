import { spellingPattern } from './spellingPattern.ts'

const PART = /[\p{L}\p{M}\p{N}]{2,}/gu

/**
 * Whether a text may hold one of a person's names, or a part of one: true more often than `maskNames` hides something,
 * and always where it does. It is the question to ask first of many persons, as it is quickly answered.
 * @param names full names, e-mail addresses and aliases, as known
 */
export function mayName(text: string, names: readonly string[]): boolean {
  return names.some((name) =>
    (name.match(PART) ?? []).some((part) => new RegExp(spellingPattern(part), 'iu').test(text)),
  )
}
