import { Loader, UnstyledButton } from '@mantine/core'
import { IconDatabase, IconUpload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { loadSample } from '#contract/start.ts'
import { call } from '#lib/apiClient.ts'
import { Problem } from '#ui/Problem.tsx'
import classes from './Start.module.css'

export function BringIn({ onImport, onSampleLoaded }: { onImport: () => void; onSampleLoaded: () => void }) {
  const load = useMutation({ mutationFn: () => call(loadSample), onSuccess: onSampleLoaded })
  return (
    <>
      <div className={classes.ways}>
        <UnstyledButton className={classes.way} onClick={onImport}>
          <IconUpload size={19} stroke={1.5} aria-hidden />
          <span className={classes.wayName}>Import files</span>
          <span className="small mute">Calls with sound, chats, e-mails: vCon or our open format</span>
        </UnstyledButton>
        <UnstyledButton className={classes.way} onClick={() => load.mutate()} disabled={load.isPending}>
          {load.isPending ? (
            <Loader size={19} color="var(--ink-3)" />
          ) : (
            <IconDatabase size={19} stroke={1.5} aria-hidden />
          )}
          <span className={classes.wayName}>{load.isPending ? 'Loading the sample data…' : 'Sample data'}</span>
          <span className="small mute">24 made-up agents, 26 weeks, 3,000 interactions, 1,500 reviews</span>
        </UnstyledButton>
      </div>
      <Problem error={load.error} />
    </>
  )
}
