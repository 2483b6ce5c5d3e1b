import { formatCorrelation, formatCount } from '#lib/format.ts'
import { ListTable } from '#ui/ListTable.tsx'
import styles from './Study.module.css'

interface KappaMatrixProps {
  label: string
  raters: readonly { id: string; name: string }[]
  /** Of each two, by their ids. */
  kappas: readonly { one: string; other: string; n: number; kappa: number | null }[]
}

/** Who rates alike, each two: a number in the head stands for the name in that row. */
export function KappaMatrix({ label, raters, kappas }: KappaMatrixProps) {
  const found = new Map(
    kappas.flatMap((pair) => [
      [`${pair.one} ${pair.other}`, pair],
      [`${pair.other} ${pair.one}`, pair],
    ]),
  )
  return (
    <div className={styles.matrix}>
      <ListTable label={label}>
        <thead>
          <tr>
            <th scope="col">Rater</th>
            {raters.map(({ id, name }, at) => (
              <th key={id} scope="col" data-number aria-label={name} title={name}>
                {formatCount(at + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {raters.map(({ id, name }, at) => (
            <tr key={id}>
              <th scope="row">
                {formatCount(at + 1)} {name}
              </th>
              {raters.map((other) => {
                const pair = found.get(`${id} ${other.id}`)
                return (
                  <td key={other.id} data-number title={pair && `n ${formatCount(pair.n)}`}>
                    {pair && formatCorrelation(pair.kappa)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </ListTable>
    </div>
  )
}
