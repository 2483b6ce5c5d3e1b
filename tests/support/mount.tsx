import '../../src/app/theme/tokens.css'
import '../../src/app/theme/base.css'
import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { onTestFinished } from 'vitest'

/** Draws something in the page as the app would, at a width, and takes it away when the test is over. */
export function mount(content: ReactNode, width = 900): { host: HTMLElement; draw: (next: ReactNode) => void } {
  const host = document.createElement('div')
  host.style.width = `${width}px`
  document.body.append(host)
  const root: Root = createRoot(host)
  const draw = (next: ReactNode) => root.render(<MantineProvider defaultColorScheme="light">{next}</MantineProvider>)
  draw(content)
  onTestFinished(() => {
    root.unmount()
    host.remove()
  })
  return { host, draw }
}
