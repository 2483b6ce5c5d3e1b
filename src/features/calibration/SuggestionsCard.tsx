import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Card } from '#ui/Card.tsx'
import { suggestionsQuery } from './api.ts'
import styles from './Calibration.module.css'
import type { OpenForm } from './openForm.ts'
import { gainWords, suggestedForm, suggestionWords } from './suggestionWords.ts'

/** What to calibrate next, and why; each opens the form of a session filled in. */
export function SuggestionsCard({ onOpen }: { onOpen: (form: Partial<OpenForm>) => void }) {
  const { data: suggestions = [] } = useQuery(suggestionsQuery)
  if (suggestions.length === 0) return null
  return (
    <Card title="What to calibrate next" sub="From planned double scorings and revealed sessions of the last 180 days.">
      <ul className={styles.lines}>
        {suggestions.map((suggestion) => {
          const { title, why } = suggestionWords(suggestion)
          return (
            <li key={title}>
              <span>
                <b className={styles.name}>{title}</b>
                <span className="small mute">
                  {why} {gainWords(suggestion)}
                </span>
              </span>
              <Button
                size="xs"
                variant="default"
                className={styles.button}
                aria-label={`Calibrate this: ${title}`}
                onClick={() => onOpen(suggestedForm(suggestion))}
              >
                Calibrate this
              </Button>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
