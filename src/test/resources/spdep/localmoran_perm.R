# Seconds that spdep's localmoran_perm takes: Rscript localmoran_perm.R VALUES NEIGHBOURS PERMUTATIONS
suppressMessages(suppressWarnings(library(spdep)))
files <- commandArgs(trailingOnly = TRUE)
x <- scan(files[1], quiet = TRUE)
nb <- lapply(strsplit(readLines(files[2]), " "), as.integer)
class(nb) <- "nb"
attr(nb, "region.id") <- as.character(seq_along(nb))
w <- nb2listw(nb, style = "W")
took <- system.time(result <- localmoran_perm(x, w, nsim = as.integer(files[3]), iseed = 1))
stopifnot(nrow(result) == length(x))
cat("SECONDS", took[["elapsed"]], "\n")
