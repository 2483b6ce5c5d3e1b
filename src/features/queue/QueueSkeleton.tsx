import styles from './QueueTable.module.css'

const ROWS = Array.from({ length: 10 }, (_, row) => ({
  row,
  subject: 150 + ((row * 37) % 70),
  name: 88 + ((row * 23) % 40),
}))

/** The rows' shape until they are there. */
export function QueueSkeleton() {
  return ROWS.map(({ row, subject, name }) => (
    <tr key={row} aria-hidden>
      <td>
        <i className={styles.bone} style={{ width: 48 }} />
      </td>
      <td>
        <i className={styles.bone} style={{ width: subject }} />
        <i className={styles.thin} style={{ width: 96 }} />
      </td>
      <td>
        <i className={styles.bone} style={{ width: name }} />
        <i className={styles.thin} style={{ width: 70 }} />
      </td>
      {[84, 40, 80, 60, 62].map((width) => (
        <td key={width}>
          <i className={styles.bone} style={{ width }} />
        </td>
      ))}
    </tr>
  ))
}
