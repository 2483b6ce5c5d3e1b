import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { TranscriptTurn } from '#contract/interactions.ts'
import { AttachWords } from '#features/review/AttachWords.tsx'
import { usePointing } from '#features/review/usePointing.ts'
import { useKeyboard } from '#lib/keyboard/useKeyboard.ts'
import { mount } from '#tests/support/mount.tsx'

function Harness({ transcript }: { transcript: readonly TranscriptTurn[] }) {
  const pointing = usePointing({ seek: ignore, playSpan: ignore })
  useKeyboard()
  return (
    <>
      <AttachWords
        transcript={transcript}
        criteria={[]}
        focusedId={null}
        pointing={pointing}
        getPositionMs={null}
        hasBar={false}
        onAttach={ignore}
      />
      <button type="button" onClick={pointing.letGo}>
        Attach
      </button>
      <output aria-label="Message">{pointing.selectedTurn ?? 'none'}</output>
    </>
  )
}

test('from a message that was attached the keys go on to its neighbours, not from the first or the last again', async () => {
  mount(<Harness transcript={['Hello.', 'One.', 'Two.', 'Three.', 'Bye.'].map(turn)} />)
  const message = page.getByLabelText('Message')
  const attach = page.getByRole('button', { name: 'Attach' })
  await userEvent.keyboard('lll')
  await expect.element(message).toHaveTextContent('2')
  await attach.click()
  await expect.element(message).toHaveTextContent('none')
  await userEvent.keyboard('l')
  await expect.element(message).toHaveTextContent('3')
  await attach.click()
  await userEvent.keyboard('jj')
  await expect.element(message).toHaveTextContent('1')
})

const ignore = () => {}

function turn(text: string): TranscriptTurn {
  return { speaker: 'agent', text, startMs: null, endMs: null, at: 0 }
}
