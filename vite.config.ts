import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import solid from 'vite-plugin-solid'

const OUT = 'dist/app'
const LOGGER = fileURLToPath(import.meta.resolve('lib0/logging'))

/**
 * One archive of all hashed files, stored as they are: the service worker installs from it in one
 * round trip. Its date is fixed, so that the same build gives the same bytes.
 */
function installArchive(): Plugin {
  return {
    name: 'install-archive',
    apply: 'build',
    enforce: 'post',
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const files = readdirSync(join(OUT, 'assets'))
          .sort()
          .map((name) => [`assets/${name}`, readFileSync(join(OUT, 'assets', name))] as const)
        const archive = zipSync(Object.fromEntries(files), { level: 0, mtime: '2000-01-01' })
        writeFileSync(join(OUT, 'install.zip'), archive)
      },
    },
  }
}

/** Writes a .br and a .gz beside every text file: the relay serves them as they are. */
function precompress(): Plugin {
  const walk = (dir: string): string[] =>
    readdirSync(dir).flatMap((name) => {
      const path = join(dir, name)
      return statSync(path).isDirectory() ? walk(path) : [path]
    })
  return {
    name: 'precompress',
    apply: 'build',
    enforce: 'post',
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        for (const file of walk(OUT).filter((path) =>
          /\.(js|css|html|svg|json|webmanifest|zip)$/.test(path),
        )) {
          const bytes = readFileSync(file)
          const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
          writeFileSync(`${file}.br`, brotliCompressSync(bytes, quality))
          writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
        }
      },
    },
  }
}

/**
 * Small modules that every table's screen needs, in one file: left to itself the bundler makes two
 * dozen of them, and a slow tablet takes longer to ask for each than to read it.
 */
const TABLE = new RegExp(
  `/src/(?:${[
    'domain/(?:photos/(?:named|photo)|process/plan|proposals/(?:capture|own-words|proposal)|records/(?:history|read-records))',
    'lib/(?:bytes|ids|image-head|result|worker-calls)',
    'protocol/(?:grants|keys|rooms)',
    'store/(?:ensure-open|forget-people|outlive-deletion|projection|trim-journal|whereabouts|why-not-written)',
    'store/documents/(?:open-document|records)',
    'store/second-copy/(?:booth-copy|entry|plan-log|second-copy)',
    'ui/(?:dialog|drawn-part|file-button|long-list|speech|toast)',
  ].join('|')})\\.tsx?$`,
)

/** Chunks on the way to a table's capture, which ask for all they import at once. */
const FIRST = /\/(?:compose|plan-gate|meeting-gate|capture-screen|rooms|table)-/

/**
 * What is fetched beside a chunk. Names of files do not compress: of screens that come later only the
 * style sheets are named, for without them they would be shown bare; the rest they ask for themselves.
 */
function neededAtOnce(
  file: string,
  needed: string[],
  { hostType }: { hostType: 'html' | 'js' },
): string[] {
  return hostType === 'html' || FIRST.test(`/${file}`)
    ? needed
    : needed.filter((name) => name.endsWith('.css'))
}

/**
 * Moves the style sheet behind the skeleton, so that the skeleton paints before it arrives; scripts
 * wait for sheets that stand before them, so the app never shows unstyled.
 */
function skeletonFirst(): Plugin {
  return {
    name: 'skeleton-first',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const sheets = html.match(/\s*<link rel="stylesheet"[^>]*>/g) ?? []
        return html
          .replace(/\s*<link rel="stylesheet"[^>]*>/g, '')
          .replace('</body>', `${sheets.join('')}\n  </body>`)
      },
    },
  }
}

export default defineConfig({
  plugins: [
    solid(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/app',
      filename: 'sw.ts',
      injectRegister: false,
      manifest: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,png,webmanifest}'],
        maximumFileSizeToCacheInBytes: 3_000_000,
      },
    }),
    skeletonFirst(),
    installArchive(),
    precompress(),
  ],
  // One copy of Yjs: two would fail every instanceof in it.
  resolve: {
    dedupe: ['yjs', 'lib0', 'y-protocols', 'solid-js'],
    // Yjs logs next to nothing; the browser's logger would bring colours, a DOM and a schema library.
    alias: [{ find: /^lib0\/logging$/, replacement: LOGGER }],
  },
  build: {
    outDir: OUT,
    target: 'es2022',
    modulePreload: { polyfill: false, resolveDependencies: neededAtOnce },
    assetsInlineLimit: 0,
    manifest: true,
    rollupOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: 'table', test: TABLE }],
        },
      },
    },
  },
  server: { port: 5173 },
})
