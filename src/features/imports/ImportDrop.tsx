import { Button, Progress, Select } from '@mantine/core'
import { IconFile, IconFolder, IconUpload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react'
import { formatCount } from '#lib/format.ts'
import { useTimeZone } from '#lib/session.ts'
import { fieldInput } from '#ui/fieldInput.ts'
import { Problem } from '#ui/Problem.tsx'
import { showToast } from '#ui/toastStore.ts'
import { chosenFiles, droppedFiles, type NamedFile } from './droppedFiles.ts'
import classes from './Imports.module.css'
import { type Sending, sendFiles } from './sendFiles.ts'

const ZONES = Intl.supportedValuesOf('timeZone')

export function ImportDrop({ onStarted }: { onStarted: (importId: string) => void }) {
  const organisationZone = useTimeZone()
  const [zone, setZone] = useState<string | null>(null)
  const [isOver, setIsOver] = useState(false)
  const [sending, setSending] = useState<Sending | null>(null)
  const fileInput = useRef<HTMLInputElement>(null)
  const folderInput = useRef<HTMLInputElement>(null)
  const send = useMutation({
    mutationFn: (files: readonly NamedFile[]) => sendFiles(files, zone ?? organisationZone, setSending),
    // What was refused stays in sight; without a refusal the report is next.
    onSuccess: ({ id, refused }) => {
      if (refused.length === 0) onStarted(id)
    },
  })
  const handleFiles = (files: NamedFile[]) => files.length > 0 && !send.isPending && send.mutate(files)
  const handleChosen = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    handleFiles(chosenFiles(currentTarget.files))
    // Or choosing the same again would be no change.
    currentTarget.value = ''
  }
  const handleDrop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    void droppedFiles(event.dataTransfer).then(handleFiles, () =>
      showToast('What you dropped could not be read; choose the files or the folder instead.'),
    )
  }
  return (
    <div className={classes.drop}>
      <div
        className={classes.zone}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={handleDrop}
      >
        <IconUpload size={22} stroke={1.5} aria-hidden />
        <p className={classes.dropTitle}>Drop a folder or files here</p>
        <p className="small mute">vCon, our open format as JSON or JSONL, and recordings: mp3, wav, ogg</p>
        <div className={classes.choose}>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconFile size={15} />}
            disabled={send.isPending}
            onClick={() => fileInput.current?.click()}
          >
            Choose files
          </Button>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconFolder size={15} />}
            disabled={send.isPending}
            onClick={() => folderInput.current?.click()}
          >
            Choose a folder
          </Button>
        </div>
        <input ref={fileInput} type="file" multiple hidden aria-label="Files to import" onChange={handleChosen} />
        <input
          ref={folderInput}
          type="file"
          multiple
          hidden
          aria-label="Folder to import"
          {...{ webkitdirectory: '' }}
          onChange={handleChosen}
        />
      </div>
      <Select
        {...fieldInput}
        label="Times without an offset are read in"
        description="Many exports leave the zone out. The report says how many times it mattered."
        data={ZONES}
        value={zone ?? organisationZone}
        onChange={setZone}
        searchable
        allowDeselect={false}
        limit={50}
      />
      {sending && <SendingLine sending={sending} isPending={send.isPending} />}
      {send.data && send.data.refused.length > 0 && (
        <Button size="xs" variant="default" onClick={() => onStarted(send.data.id)}>
          Open the import of the others
        </Button>
      )}
      <Problem error={send.error} />
    </div>
  )
}

function SendingLine({ sending: { sent, total, refused }, isPending }: { sending: Sending; isPending: boolean }) {
  return (
    <div role="status">
      {isPending && (
        <>
          <p className="small">
            Sent {formatCount(sent)} of {formatCount(total)} files
          </p>
          <Progress value={(sent / total) * 100} size={6} color="var(--ink)" aria-label="Files sent" />
        </>
      )}
      {refused.map(({ path, reason }) => (
        <p key={path} className="small">
          <b>{path}</b>: {reason}
        </p>
      ))}
    </div>
  )
}
