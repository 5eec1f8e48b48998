// Keyboard, panels and small comforts. Every page works without this file.
(() => {
  'use strict'

  const inField = el => el.closest('input:not([type=radio]), textarea, select, [contenteditable]') !== null
  const shown = el => el.offsetParent !== null

  // Why: opens below its row; fetched once, then only shown and hidden.
  function toggleWhy(link) {
    const row = document.getElementById(link.dataset.why)
    const panel = row.querySelector('[data-why-panel]')
    const open = row.hidden
    row.hidden = !open
    link.setAttribute('aria-expanded', String(open))
    link.closest('tr').classList.toggle('opened', open)
    if (open && !panel.dataset.loaded) {
      panel.dataset.loaded = 'true'
      window.htmx.ajax('GET', link.href, { target: panel, swap: 'innerHTML', source: link })
        .catch(() => { location.href = link.href })
    } else if (open) {
      panel.focus({ preventScroll: true })
    }
  }

  // A fold of the navigation closes when one looks elsewhere.
  const closeFolds = except => {
    for (const fold of document.querySelectorAll('.fr-fold[open]')) {
      if (fold !== except) fold.open = false
    }
  }
  document.addEventListener('focusin', event => closeFolds(event.target.closest('.fr-fold')))
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') closeFolds(null)
  })

  document.addEventListener('click', event => {
    closeFolds(event.target.closest('.fr-fold'))
    const why = event.target.closest('[data-why]')
    if (why && window.htmx && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault()
      toggleWhy(why)
      return
    }
    const step = event.target.closest('[data-step]')
    if (step) {
      stepBy(document.getElementById(step.dataset.for), Number(step.dataset.step))
      return
    }
    const demo = event.target.closest('.fr-demo-login')
    if (demo) {
      fillLogin(demo)
      return
    }
    if (event.target.closest('[data-keys-open]') && openKeys()) {
      event.preventDefault()
      return
    }
    const error = event.target.closest('.fr-errors a')
    if (error) {
      const field = document.getElementById(error.hash.slice(1))
      const target = field && field.matches('fieldset') ? field.querySelector('input') : field
      if (target) {
        event.preventDefault()
        target.focus()
      }
    }
  })

  // Minutes: five at a time, never below none.
  function stepBy(field, by) {
    const now = parseInt(field.value, 10) || 0
    field.value = String(Math.max(0, by < 0 ? Math.ceil((now + by) / 5) * 5 : Math.floor((now + by) / 5) * 5))
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }
  document.querySelectorAll('[data-step]').forEach(button => {
    button.hidden = false
    button.parentElement.classList.add('on')
  })

  // Usual minutes follow the kind and form chosen, until somebody has written their own.
  const minutes = ['preparation', 'meeting', 'afterWork']
  function usualMinutes(form) {
    if (form.dataset.own) return
    const chosen = form.elements.kind.value + '/' + form.elements.form.value + '='
    const usual = form.dataset.usual.split(';').find(one => one.startsWith(chosen))
    if (!usual) return
    usual.slice(chosen.length).split(',').forEach((value, i) => { form.elements[minutes[i]].value = value })
  }
  document.querySelectorAll('form[data-usual]').forEach(form => {
    form.addEventListener('change', event => {
      if (minutes.includes(event.target.name)) form.dataset.own = 'true'
      if (event.target.name === 'kind' || event.target.name === 'form') usualMinutes(form)
    })
  })

  // A time typed is another time than those proposed.
  document.querySelectorAll('[data-other-time]').forEach(part => {
    part.addEventListener('input', event => {
      const other = document.getElementById('slot-other')
      if (other && event.target.name !== 'minutes' && event.target.value) other.checked = true
    })
  })
  // Why it was not held, or not at the workplace, is asked when it was not.
  const askedUnless = (attribute, field, usual, whenNone) => {
    document.querySelectorAll('[' + attribute + ']').forEach(part => {
      const form = part.closest('form')
      const ask = () => {
        const chosen = form.querySelector('input[name=' + field + ']:checked')
        part.hidden = chosen ? chosen.value === usual : whenNone
      }
      form.addEventListener('change', ask)
      ask()
    })
  }
  askedUnless('data-unless-held', 'outcome', 'held', true)
  askedUnless('data-unless-workplace', 'form', 'workplace', true)

  function fillLogin(demo) {
    document.getElementById('username').value = demo.dataset.username
    document.getElementById('password').value = demo.dataset.password
    document.querySelectorAll('.fr-demo-login').forEach(d => d.classList.toggle('chosen', d === demo))
    document.querySelector('.fr-login-form button[type=submit]').focus()
  }

  function openKeys() {
    const dialog = document.getElementById('keys-dialog')
    if (!dialog || !dialog.showModal) return false
    if (!dialog.open) dialog.showModal()
    return true
  }

  // Lists: the row in hand is the one that holds the focus.
  function move(by) {
    const links = [...document.querySelectorAll('[data-row]')].filter(shown)
      .map(row => row.querySelector('[data-open]') || row.querySelector('a')).filter(link => link)
    if (links.length === 0) return false
    const row = rowInHand()
    const now = links.findIndex(link => row !== null && row.contains(link))
    const next = Math.min(links.length - 1, Math.max(0, now + by))
    links[next].focus()
    links[next].closest('tr').scrollIntoView({ block: 'nearest' })
    return true
  }
  function rowInHand() {
    const row = document.activeElement.closest('tr')
    if (!row) return null
    return row.matches('.fr-why-row') ? row.previousElementSibling : row.closest('[data-row]')
  }
  function press(selector) {
    const row = rowInHand()
    const link = (row && row.querySelector(selector)) || (!row && document.querySelector('main ' + selector))
    if (link) link.click()
    return Boolean(link)
  }

  const keys = {
    '?': openKeys,
    '/': () => focusOn(document.getElementById('q')),
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => rowInHand() !== null && move(1),
    ArrowUp: () => rowInHand() !== null && move(-1),
    w: () => press('[data-why]'),
    n: () => press('[data-register]'),
    t: () => goTo('.fr-nav a[href="/today"]'),
  }
  function focusOn(el) {
    if (!el) return false
    el.focus()
    el.select()
    return true
  }
  function goTo(selector) {
    const link = document.querySelector(selector)
    if (link) link.click()
    return Boolean(link)
  }
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    if (document.querySelector('dialog[open]')) return
    if (event.key === 'Escape') {
      const row = document.activeElement.closest('.fr-why-row') || (rowInHand() && rowInHand().nextElementSibling)
      if (row && row.matches('.fr-why-row') && !row.hidden) {
        const link = document.querySelector(`[data-why="${row.id}"]`)
        toggleWhy(link)
        link.focus()
      }
      return
    }
    if (inField(event.target)) return
    const act = keys[event.key]
    if (act && act()) event.preventDefault()
  })

  // After a swap the reader continues in what came: the panel, or what asks for the focus.
  document.addEventListener('htmx:afterSwap', event => {
    const target = event.detail.target
    const wants = target.querySelector('[data-focus]') || (target.matches('[data-why-panel]') ? target : null)
    if (wants) wants.focus({ preventScroll: true })
  })
  document.addEventListener('htmx:responseError', event => {
    const link = event.detail.elt
    if (link.href) location.href = link.href
  })

  // An error summary or conflict is read first.
  const wants = document.querySelector('main [data-focus]')
  if (wants) wants.focus()

  // A file that is too big is said to be so when it is chosen, and not sent: that takes minutes, for a refusal.
  const tooBig = field => [...field.files].some(file => file.size > Number(field.dataset.most))
  function saySize(field) {
    const id = field.id + '-error'
    const big = tooBig(field)
    const said = document.getElementById(id)
    if (said) said.remove()
    if (big) {
      const words = document.createElement('span')
      words.id = id
      words.className = 'form-error-message'
      words.setAttribute('role', 'alert')
      field.before(words)
      words.textContent = field.dataset.big
    }
    field.closest('.form-group').classList.toggle('form-error', big)
    if (big) field.setAttribute('aria-invalid', 'true')
    else field.removeAttribute('aria-invalid')
    field.setAttribute('aria-describedby', field.id + '-hint' + (big ? ' ' + id : ''))
  }
  document.addEventListener('change', event => {
    if (event.target.matches('input[data-most]')) saySize(event.target)
  })

  // A form is sent once; the server is safe against the rest.
  document.addEventListener('submit', event => {
    const form = event.target
    const big = [...form.querySelectorAll('input[data-most]')].find(tooBig)
    if (big) {
      event.preventDefault()
      big.focus()
      return
    }
    if (!form.matches('[data-once]')) return
    if (form.dataset.sent) {
      event.preventDefault()
      return
    }
    form.dataset.sent = 'true'
  })
  window.addEventListener('pageshow', () => {
    document.querySelectorAll('[data-once]').forEach(form => delete form.dataset.sent)
  })
})()
