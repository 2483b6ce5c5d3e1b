import { setupWorker } from 'msw/browser'
import { createRoot } from 'react-dom/client'
import { chosenFault, chosenPersona, takeChoicesFromAddress } from './choices.ts'
import { loadFirstPage } from './firstPage.ts'
import { forward } from './forward.ts'
import { PersonaMenu } from './PersonaMenu.tsx'
import { openWorkerHost } from './workerHost.ts'

/** The development entry: everything the page asks of /api is answered beside it; before the sample is there, it waits. */
takeChoicesFromAddress()
const host = openWorkerHost(chosenPersona)
const worker = setupWorker(forward(host, { persona: chosenPersona.get, fault: chosenFault.get }))
// Only the page's entry asks for anything; what it consists of may come already.
const modules = import('#app/router.tsx')
loadFirstPage(location.pathname, chosenPersona.get())
await worker.start({ quiet: true, onUnhandledFrame: 'bypass' })
await modules
await import('#app/main.tsx')

async function becomePersona(id: string): Promise<void> {
  await host.keep()
  chosenPersona.set(id)
  // A new page, so that nothing of the former person is left in memory.
  location.reload()
}

const menu = document.body.appendChild(document.createElement('div'))
createRoot(menu).render(<PersonaMenu onPersona={(id) => void becomePersona(id)} />)
