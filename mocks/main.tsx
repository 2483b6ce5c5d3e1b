import { setupWorker } from 'msw/browser'
import { createRoot } from 'react-dom/client'
import { chosenFault, chosenPersona, takeChoicesFromAddress } from './choices.ts'
import { forward } from './forward.ts'
import { PersonaMenu } from './PersonaMenu.tsx'

/** The development entry: everything the page asks of /api is answered in the page. */
takeChoicesFromAddress()
// The page is loaded beside the database and the sample; what it asks meanwhile waits.
const host = import('./browser.ts').then(({ openBrowserHost }) => openBrowserHost())
const worker = setupWorker(forward(host, { persona: chosenPersona.get, fault: chosenFault.get }))
await worker.start({ quiet: true, onUnhandledFrame: 'bypass' })
await import('#app/main.tsx')

async function becomePersona(id: string): Promise<void> {
  await (await host).keep()
  chosenPersona.set(id)
  // A new page, so that nothing of the former person is left in memory.
  location.reload()
}

const menu = document.body.appendChild(document.createElement('div'))
createRoot(menu).render(<PersonaMenu onPersona={(id) => void becomePersona(id)} />)
