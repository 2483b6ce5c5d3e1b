import type { Signals } from '#contract/interactions.ts'
import type { Signal } from '#domain/transcript/signals.ts'
import { SignalMoments } from './SignalMoments.tsx'
import type { SignalsProps } from './signalsProps.ts'
import { SignalTable } from './SignalTable.tsx'

interface SignalDetailsProps extends SignalsProps {
  signals: Signals
  names: readonly Signal[]
}

/** All that was measured, and where. */
export function SignalDetails({ signals, names, ...props }: SignalDetailsProps) {
  return (
    <>
      <SignalTable signals={signals} names={names} />
      <SignalMoments {...props} moments={signals.moments} />
    </>
  )
}
