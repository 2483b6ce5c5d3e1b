import type { Signals } from '#contract/interactions.ts'
import type { Signal } from '#domain/transcript/signals.ts'
import { formatCount } from '#lib/format.ts'
import styles from './Signals.module.css'
import { rangeWords, SIGNAL_WORDS, sourceWords } from './signalWords.ts'

/** Every signal of the interaction with what is usual, and of how many. */
export function SignalTable({ signals, names }: { signals: Signals; names: readonly Signal[] }) {
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Measured</th>
            <th scope="col">This one</th>
            <th scope="col">Usual</th>
            <th scope="col">n</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => {
            const { value, usual } = signals.measures[name]
            const { label, format, of } = SIGNAL_WORDS[name]
            return (
              <tr key={name}>
                <th scope="row">
                  {label} {of && <span>{of}</span>}
                </th>
                <td>{value === null ? '–' : format(value)}</td>
                <td>{usual ? rangeWords(name, usual) : '–'}</td>
                <td>{usual ? formatCount(usual.n) : '–'}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className={styles.source}>{sourceWords(signals)}</p>
    </>
  )
}
