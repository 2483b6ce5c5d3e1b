import { Problem } from '#ui/Problem.tsx'
import styles from './ReviewReadPage.module.css'

/** Both columns' shape until they are there, or why they never will be. */
export function ReadingSkeleton({ title, error }: { title: string; error: Error | null }) {
  return (
    <>
      <h1 className="visually-hidden">{title}</h1>
      {error ? (
        <Problem error={error} />
      ) : (
        <div className={styles.grid} role="status" aria-label="Loading">
          <span className={styles.skeleton} />
          <span className={styles.skeleton} />
        </div>
      )}
    </>
  )
}
