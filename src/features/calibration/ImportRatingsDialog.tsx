import { Button, Modal, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { importStudy, LONGEST_CSV } from '#contract/studies.ts'
import { call } from '#lib/apiClient.ts'
import { fieldInput } from '#ui/fieldInput.ts'
import { Problem } from '#ui/Problem.tsx'
import styles from './Calibration.module.css'
import { studiesQuery } from './studyApi.ts'
import { toScale } from './studyWords.ts'

interface ImportRatingsDialogProps {
  onClose: () => void
  onImported: (id: string) => void
}

/** A file of ratings, what it is called, and the scale where the file does not tell its order. */
export function ImportRatingsDialog({ onClose, onImported }: ImportRatingsDialogProps) {
  const queryClient = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [name, setName] = useState('')
  const [scale, setScale] = useState('')
  const bring = useMutation({
    mutationFn: async (chosen: File) => {
      if (chosen.size > 4 * LONGEST_CSV) throw new Error('The file is longer than 3 million characters.')
      return call(importStudy, { body: { name, csv: await chosen.text(), scale: toScale(scale) } })
    },
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: studiesQuery.queryKey })
      onImported(id)
    },
  })
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (file) bring.mutate(file)
  }
  return (
    <Modal opened onClose={onClose} title="Import ratings">
      <form onSubmit={handleSubmit} className={styles.form}>
        <p className="sub">
          A CSV with a column each for the item, the annotator and the rating. Of an item rated again by the same
          annotator the first rating counts.
        </p>
        <label className={styles.file}>
          <b>File</b>
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            onChange={(event) => {
              const chosen = event.currentTarget.files?.[0] ?? null
              setFile(chosen)
              if (chosen && name === '') setName(chosen.name.replace(/\.\w+$/u, '').slice(0, 120))
            }}
          />
        </label>
        <TextInput
          {...fieldInput}
          label="Name"
          required
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          {...fieldInput}
          label="Scale (optional)"
          description="From the lowest to the highest, separated by commas, as −3, −2, −1, 0, 1. Without it the values of the file are taken; only numbers then have an order."
          maxLength={4000}
          value={scale}
          onChange={(event) => setScale(event.currentTarget.value)}
        />
        <Problem error={bring.error} />
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={bring.isPending} disabled={file === null || name.trim() === ''}>
            Import
          </Button>
        </div>
      </form>
    </Modal>
  )
}
