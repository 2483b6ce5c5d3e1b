import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCloudOff, IconDeviceFloppy, IconLock, IconWindow } from '@tabler/icons-react'
import type { SaveState } from '#lib/draftStore/saveState.ts'
import { askToSignIn } from '#lib/signInAgain.ts'
import { type Banner, bannerOf } from './bannerWords.ts'
import styles from './DraftBanner.module.css'

interface DraftBannerProps {
  saveState: SaveState
  isKept: boolean
  isOpenElsewhere: boolean
}

const ICONS = {
  offline: IconCloudOff,
  locked: IconLock,
  trouble: IconAlertTriangle,
  notKept: IconDeviceFloppy,
  elsewhere: IconWindow,
}

/** What the reviewer has to know of the draft beyond "saved": one line across the page, the gravest first. */
export function DraftBanner({ saveState, isKept, isOpenElsewhere }: DraftBannerProps) {
  const banner = bannerOf(saveState, isKept, isOpenElsewhere)
  return (
    <div role="status">
      {banner && (
        <p className={styles.banner} data-kind={banner.kind}>
          <BannerIcon kind={banner.kind} />
          <span>{banner.words}</span>
          {saveState.kind === 'signedOut' && (
            <Button size="compact-xs" variant="default" onClick={askToSignIn}>
              Sign in
            </Button>
          )}
        </p>
      )}
    </div>
  )
}

function BannerIcon({ kind }: Pick<Banner, 'kind'>) {
  const Icon = ICONS[kind]
  return <Icon size={16} stroke={1.7} aria-hidden />
}
