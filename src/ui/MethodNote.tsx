import { useState } from 'react'
import styles from './ChartFrame.module.css'
import type { MethodId, MethodText } from './methods/methodTexts.ts'

/** “How is this computed”: words, formula and source of a method, fetched when they are asked for. */
export function MethodNote({ method }: { method: MethodId }) {
  const [text, setText] = useState<MethodText | null>(null)
  const handleOpen = async () => {
    const { METHOD_TEXTS } = await import('./methods/methodTexts.ts')
    setText(METHOD_TEXTS[method])
  }
  return (
    <details className={styles.method} data-no-image onToggle={() => void handleOpen()}>
      <summary>How is this computed?</summary>
      {text && (
        <>
          <p>{text.words}</p>
          <p className={styles.formula}>{text.formula}</p>
          <p>Source: {text.source}.</p>
        </>
      )}
    </details>
  )
}
