// Copies what the browser needs from the npm packages into the given folder (target/classes/static/assets), puts our
// style sheets (css/, in the order of their names) together to one, and writes their common version, which pages put
// behind each address so that browsers may keep them. Fonts for documents go where only the application reads them.
// Does nothing when neither the lock file nor our own files have changed.
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [classes] = process.argv.slice(2)
const own = 'src/main/resources/static/assets'
const sheets = 'src/build/assets/css'
const out = join(classes, 'static/assets')
const fonts = join(classes, 'document/fonts')
const stamp = join(classes, 'assets.properties')

function files(folder) {
  return readdirSync(folder).sort().map(file => join(folder, file))
}

function version() {
  const hash = createHash('sha256')
  for (const file of ['package-lock.json', 'src/build/assets/assets.mjs', ...files(own), ...files(sheets)]) {
    hash.update(file).update(readFileSync(file))
  }
  // Letters alone: ten digits in a row, which chance has put there before, look like somebody's CPR number.
  return hash.digest('hex').slice(0, 12).replace(/\d/g, digit => 'ghijklmnop'[digit])
}

function install() {
  const wanted = readFileSync('package-lock.json')
  const mark = 'node_modules/.frirum-lock'
  if (existsSync(mark) && readFileSync(mark).equals(wanted)) return
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const run = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { stdio: 'inherit', shell: process.platform === 'win32' })
  if (run.status !== 0) {
    console.error('The browser assets could not be fetched: npm ci failed.')
    process.exit(1)
  }
  writeFileSync(mark, wanted)
}

// Only the modern font format: the package's own list makes browsers ask for one that none of them reads.
function slim(css) {
  return css
    .replace(/src:(url\([^;}]*?\))(?=[;}])/g, (all, urls) => {
      const woff2 = urls.match(/url\("?[^")]*\.woff2"?\) ?format\("?woff2"?\)/)
      return woff2 ? 'src:' + woff2[0] : all
    })
    .replace(/\/\*# sourceMappingURL=.*?\*\//, '')
}

function copy() {
  const kit = 'node_modules/dkfds/dist'
  const css = slim(readFileSync(join(kit, 'css/dkfds.min.css'), 'utf8'))
  for (const folder of ['css', 'img', 'fonts', 'js']) rmSync(join(out, folder), { recursive: true, force: true })
  mkdirSync(join(out, 'css'), { recursive: true })
  writeFileSync(join(out, 'css/dkfds.css'), css)
  const used = new Set([...css.matchAll(/url\("?\.\.\/((?:fonts|img\/svg-icons)\/[^")]+)"?\)/g)].map(m => m[1]))
  for (const file of used) cpSync(join(kit, file), join(out, file))
  cpSync(join(kit, 'img/all-svg-icons.svg'), join(out, 'img/icons.svg'))
  cpSync('node_modules/htmx.org/dist/htmx.min.js', join(out, 'js/htmx.js'))
  writeFileSync(join(out, 'frirum.css'), files(sheets).map(file => readFileSync(file, 'utf8')).join('\n'))
  const family = join(kit, 'fonts/IBMPlexSans/complete/ttf')
  for (const file of ['IBMPlexSans-Regular.ttf', 'IBMPlexSans-SemiBold.ttf', 'license.txt']) cpSync(join(family, file), join(fonts, file))
}

const now = `version=${version()}\n`
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== now || !existsSync(join(out, 'css/dkfds.css')) || !existsSync(join(fonts, 'license.txt'))) {
  install()
  copy()
  writeFileSync(stamp, now)
}
