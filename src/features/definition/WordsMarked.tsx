import type { TextPart } from '#domain/definition/compare/difference.ts'
import classes from './DifferenceView.module.css'

/** A text with what was taken out struck and what was put in underlined; said in words, too. */
export function WordsMarked({ words }: { words: readonly TextPart[] }) {
  let at = 0
  return words.map(({ kind, text }) => {
    const key = `${kind} ${(at += text.length)}`
    if (kind === 'same') return <span key={key}>{text}</span>
    const Mark = kind === 'added' ? 'ins' : 'del'
    return (
      <Mark key={key} className={classes[kind]}>
        <span className="visually-hidden">{kind === 'added' ? ' added: ' : ' taken out: '}</span>
        {text}
      </Mark>
    )
  })
}
