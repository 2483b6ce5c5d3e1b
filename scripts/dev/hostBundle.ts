import { fileURLToPath } from 'node:url'
import { build, type Plugin, type ViteDevServer } from 'vite'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
export const HOST_BASE = '/mocks/host/'
const TYPES: Record<string, string> = { js: 'text/javascript', wasm: 'application/wasm' }

interface Bundle {
  files: Map<string, string | Uint8Array>
  sources: Set<string>
  /** The same for as long as nothing changes, so that a browser may keep what it compiled. */
  tag: string
}

/**
 * The host of `npm run dev`, API and database, as few files: by itself each of its 200 modules would be a request of its
 * own, and they would keep the page's waiting. When one of them changes, the page is loaded anew.
 */
export function hostBundle(): Plugin {
  let current: Promise<Bundle> | null = null
  const bundle = (): Promise<Bundle> => (current ??= makeBundle())
  return {
    name: 'accord-host-bundle',
    apply: 'serve',
    configureServer(server) {
      // It is asked for as soon as a page is open.
      bundle().catch(() => {})
      server.watcher.on('all', (_event, file) => void reloadAt(file, server))
      server.middlewares.use(HOST_BASE, (request, response) => {
        const name = new URL(request.url ?? '', 'http://localhost').pathname.slice(1)
        bundle().then(
          ({ files, tag }) => {
            const content = files.get(name)
            const headers = { 'cache-control': 'no-cache', etag: tag }
            if (content === undefined) response.writeHead(404).end()
            else if (request.headers['if-none-match'] === tag) response.writeHead(304, headers).end()
            else response.writeHead(200, { ...headers, 'content-type': typeOf(name) }).end(content)
          },
          (error: unknown) => {
            server.config.logger.error(`The API could not be bundled: ${String(error)}`)
            response.writeHead(500).end()
          },
        )
      })
    },
  }

  async function reloadAt(file: string, server: ViteDevServer): Promise<void> {
    const known = await current?.catch(() => null)
    if (known && !known.sources.has(file)) return
    current = null
    server.ws.send({ type: 'full-reload' })
  }
}

async function makeBundle(): Promise<Bundle> {
  const result = await build({
    root: ROOT,
    base: HOST_BASE,
    configFile: false,
    publicDir: false,
    mode: 'development',
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: {
        input: `${ROOT}mocks/hostWorker.ts`,
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: '[name]-[hash][extname]',
        },
      },
    },
  })
  if (!('output' in result)) throw new Error('One bundle was asked for.')
  const bundle: Bundle = { files: new Map(), sources: new Set(), tag: `"${Date.now()}"` }
  for (const part of result.output) {
    bundle.files.set(part.fileName, part.type === 'chunk' ? part.code : part.source)
    if (part.type === 'chunk') for (const id of part.moduleIds) bundle.sources.add(id)
  }
  return bundle
}

function typeOf(name: string): string {
  return TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
}
