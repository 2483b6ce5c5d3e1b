import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { hostBundle } from './scripts/dev/hostBundle.ts'
import { inlineIcons } from './scripts/dev/inlineIcons.ts'
import { lightPackages } from './scripts/dev/lightPackages.ts'
import { sampleFile } from './scripts/dev/sampleFile.ts'
import { withoutBackend } from './scripts/dev/withoutBackend.ts'
import { withoutJsonSchema } from './scripts/build/withoutJsonSchema.ts'

const api = process.env.ACCORD_API
const quick = [inlineIcons(), lightPackages()]
const development = api ? quick : [...quick, sampleFile(), hostBundle(), withoutBackend()]

export default defineConfig({
  // Tests load modules one by one, and packages as Vitest finds them.
  plugins: [react(), withoutJsonSchema(), ...(process.env.VITEST ? [] : development)],
  server: { host: '127.0.0.1', proxy: api ? { '/api': { target: api, changeOrigin: false } } : {} },
  optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm'] },
  build: { target: 'es2023', manifest: true, sourcemap: false, chunkSizeWarningLimit: 1000 },
})
