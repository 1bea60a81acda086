# The columns of "analyse", by R spdep: Rscript reference.R VALUES NEIGHBOURS OUT GLOBAL
suppressMessages(suppressWarnings(library(spdep)))
files <- commandArgs(trailingOnly = TRUE)
v <- read.csv(files[1], colClasses = c("character", "numeric", "numeric"))
l <- read.csv(files[2], colClasses = "character")
units <- nrow(v)
nb <- lapply(v$id, function(i) {
  to <- sort(unique(match(l$neighbour[l$id == i], v$id)))
  if (length(to) == 0) 0L else as.integer(to)
})
class(nb) <- "nb"
attr(nb, "region.id") <- v$id
w <- nb2listw(nb, style = "W", zero.policy = TRUE)
set.ZeroPolicyOption(TRUE)
r <- v$n / v$population * 1e5
limits <- cbind(ifelse(v$n == 0, 0, qchisq(0.025, 2 * v$n) / 2), qchisq(0.975, 2 * v$n + 2) / 2)
best <- EBest(v$n, v$population, family = "poisson")
local <- function(geoda) EBlocal(v$n, v$population, nb, zero.policy = TRUE, geoda = geoda)$est * 1e5
p <- v$n / v$population
b <- sum(v$n) / sum(v$population)
s2 <- sum(v$population * (p - b)^2) / sum(v$population)
a <- s2 - b / (sum(v$population) / units)
variance <- a + b / v$population
variance[variance < 0] <- (b / v$population)[variance < 0]
z <- (p - b) / sqrt(variance)
lm <- localmoran(r, w, conditional = TRUE, zero.policy = TRUE, alternative = "two.sided")
lz <- localmoran(z, w, conditional = TRUE, zero.policy = TRUE, alternative = "two.sided")
g <- as.numeric(localG(r, nb2listw(include.self(nb), style = "B")))
gp <- 2 * pnorm(abs(g), lower.tail = FALSE)
out <- data.frame(
  id = v$id, n = v$n, population = v$population, rate = r,
  poisson_lower_n = limits[, 1], poisson_upper_n = limits[, 2],
  eb_global = best$estmm * 1e5, eb_local = local(FALSE), eb_local_geoda = local(TRUE),
  local_moran_rate = lm[, 1], local_moran_rate_z = lm[, 4], local_moran_rate_p = lm[, 5],
  local_moran_rate_p_fdr = p.adjust(lm[, 5], "BH"), eb_standardised = z,
  local_moran_ebz = lz[, 1], local_moran_ebz_z = lz[, 4], local_moran_ebz_p = lz[, 5],
  gi_star_z = g, gi_star_p = gp, gi_star_p_fdr = p.adjust(gp, "BH")
)
write.csv(format(out, digits = 15), files[3], row.names = FALSE, quote = FALSE)
m <- moran.test(r, w, zero.policy = TRUE)
e <- moran.test(z, w, zero.policy = TRUE)
# a as the EB-standardised rate takes it: EBest itself reports a negative one as 0.
measures <- c(m$estimate, e$estimate[1], a, b)
write.csv(
  data.frame(
    measure = c(
      "moran_I_rate_W", "moran_I_expectation", "moran_I_variance_randomisation", "eb_moran_I", "eb_a", "eb_b"
    ),
    value = format(measures, digits = 15)
  ), files[4], row.names = FALSE, quote = FALSE
)
