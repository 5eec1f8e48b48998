# Makes data/weeks.csv (invented people, CC0) and the rows of expected.csv computed from it.
# Rscript made.R > made.csv, with R 4.2.2, survival 3.5-3, cmprsk 2.2-11.
suppressMessages({library(survival); library(cmprsk)})
set.seed(20261127)
n <- 240
d <- data.frame(person = 1:n, town = sample(1:8, n, TRUE), rules = sample(c('free', 'usual'), n, TRUE),
                age = sample(18:64, n, TRUE), schooled = sample(0:1, n, TRUE), counts = sample(1:3, n, TRUE))
pace <- exp(-3.2 + 0.4 * (d$rules == 'free') - 0.01 * d$age + 0.3 * d$schooled)
work <- ceiling(rexp(n, pace)); other <- ceiling(rexp(n, 0.015)); lost <- sample(10:60, n, TRUE)
d$week <- pmin(work, other, lost)
d$way <- ifelse(work <= pmin(other, lost), 1, ifelse(other <= lost, 2, 0))
d$seen_from <- ifelse(d$person %% 5 == 0, floor(d$week / 3), 0)
write.csv(d, 'data/weeks.csv', row.names = FALSE, quote = FALSE)
out <- function(case, st, key, v, tol) cat(sprintf('%s,weeks.csv,%s,%s,%s,%s,computed: R %s\n', case, st, key,
  ifelse(is.na(v), 'NA', sprintf('%.15g', v)), tol, 'survival 3.5-3 and cmprsk 2.2-11'))

f <- survfit(Surv(week, way == 1) ~ rules, d, weights = counts, conf.type = 'log-log')
s <- summary(f, times = c(4, 13, 26, 52))
for (i in seq_along(s$time)) { k <- paste0(s$strata[i], '|t=', s$time[i])
  out('curve', 'surv', k, s$surv[i], 1e-12); out('curve', 'se', k, s$std.err[i], 1e-12)
  out('curve', 'lcl_log-log', k, s$lower[i], 1e-11); out('curve', 'ucl_log-log', k, s$upper[i], 1e-11)
  out('curve', 'cumhaz', k, s$cumhaz[i], 1e-12) }
t <- summary(f, rmean = 26)$table
for (i in 1:2) for (c in c('rmean', 'se(rmean)', 'median', '0.95LCL', '0.95UCL')) out('curve', c, paste0(rownames(t)[i], '|rmean26'), t[i, c], 1e-9)
f <- survfit(Surv(seen_from, week, way == 1) ~ 1, d)
s <- summary(f, times = c(13, 26))
for (i in 1:2) out('late entry', 'surv', paste0('all|t=', s$time[i]), s$surv[i], 1e-12)

for (r in c(0, 1)) { g <- survdiff(Surv(week, way == 1) ~ rules + strata(schooled), d, rho = r)
  out(paste('log-rank', r), 'chisq', '', g$chisq, 1e-9); out(paste('log-rank', r), 'p', '', pchisq(g$chisq, 1, lower = FALSE), 1e-11) }

cox <- function(case, f, robust) { for (i in seq_along(coef(f))) { k <- names(coef(f))[i]
    out(case, 'coef', k, coef(f)[i], 1e-8); out(case, 'se', k, sqrt(diag(if (robust) f$naive.var else f$var))[i], 1e-8)
    if (robust) out(case, 'robust_se', k, sqrt(diag(f$var))[i], 1e-8) }
  out(case, 'loglik1', '', f$loglik[2], 1e-8); out(case, 'concordance', '', unname(f$concordance['concordance']), 1e-10) }
for (t in c('efron', 'breslow', 'exact')) cox(paste('cox', t), coxph(Surv(week, way == 1) ~ rules + age + strata(schooled), d, ties = t), FALSE)
cox('cox clusters', coxph(Surv(seen_from, week, way == 1) ~ rules + age + cluster(town), d, weights = counts), TRUE)

f <- survfit(Surv(week, factor(way, 0:2, c('lost', 'work', 'other'))) ~ rules, d)
s <- summary(f, times = c(13, 26, 52))
for (i in seq_along(s$time)) for (j in 1:3) { k <- paste0(s$strata[i], '|', s$time[i]); nm <- c('(s0)', 'work', 'other')[j]
  out('ways out', paste0('pstate_', nm), k, s$pstate[i, j], 1e-12); out('ways out', paste0('se_IJ_', nm), k, s$std.err[i, j], 1e-10) }
ci <- cuminc(d$week, d$way, d$rules, strata = d$schooled, rho = 0); p <- timepoints(cuminc(d$week, d$way, d$rules), c(13, 26, 52))
for (i in rownames(p$est)) for (j in colnames(p$est)) out('ways out', 'cmprsk_var_aalen', paste0(i, '|', j), p$var[i, j], 1e-12)
for (i in 1:2) { out('gray', 'gray_stat', i, ci$Tests[i, 1], 1e-8); out('gray', 'gray_p', i, ci$Tests[i, 2], 1e-10) }
x <- model.matrix(~ rules + age, d)[, -1]; f <- crr(d$week, d$way, x, failcode = 1)
for (i in 1:2) { out('fine-gray', 'coef', colnames(x)[i], f$coef[i], 1e-8); out('fine-gray', 'se', colnames(x)[i], sqrt(f$var[i, i]), 1e-8) }

l <- lm(week ~ rules * age + factor(town), d, weights = counts); m <- coef(summary(l))
for (k in rownames(m)) { out('line', 'coef', k, m[k, 1], 1e-9); out('line', 'se', k, m[k, 2], 1e-9) }
l <- glm(way == 1 ~ rules + log(age), binomial, d); m <- coef(summary(l))
for (k in rownames(m)) { out('logistic', 'coef', k, m[k, 1], 1e-7); out('logistic', 'se', k, m[k, 2], 1e-7) }

f <- survfit(Surv(week, way == 1) ~ rules, d)
for (t in c(13, 26)) { s <- summary(f, times = t)
  out('two curves', 'surv_diff', t, s$surv[2] - s$surv[1], 1e-12); out('two curves', 'surv_diff_se', t, sqrt(sum(s$std.err^2)), 1e-12) }
t <- summary(f, rmean = 26)$table
out('two curves', 'rmean_diff', 26, t[2, 'rmean'] - t[1, 'rmean'], 1e-9); out('two curves', 'rmean_diff_se', 26, sqrt(sum(t[, 'se(rmean)']^2)), 1e-9)
out('two curves', 'rmean_diff_p', 26, pnorm((t[2, 'rmean'] - t[1, 'rmean'] + 1) / sqrt(sum(t[, 'se(rmean)']^2)), lower = FALSE), 1e-9)
