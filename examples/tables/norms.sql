-- Reads norms.json of the current folder (what `upstream norms` prints, assets/schemas/norms.schema.json) into the tables `norms` and
-- `norm_counts`, and says where the scores of results.sql stand among them.
CREATE OR REPLACE TABLE norms AS
SELECT * FROM read_json('norms.json', format = 'newline_delimited', columns = {
    format: 'INTEGER', instrument: 'STRUCT(id VARCHAR, version INTEGER)', results: 'BIGINT', date: 'DATE', who: 'JSON',
    assumptions: 'STRUCT(mean DOUBLE, sd DOUBLE, noise DOUBLE)', standard_errors: 'STRUCT(mean DOUBLE, sd DOUBLE, noise DOUBLE)',
    stages: 'STRUCT(id VARCHAR, results BIGINT, counts BIGINT[])[]'});

-- A row for each stage and whole point from 0 to 100: how many have just it, and how many have less.
CREATE OR REPLACE TABLE norm_counts AS
WITH stage AS (SELECT unnest(stages, recursive := true) FROM norms),
point AS (SELECT id AS stage, results, generate_subscripts(counts, 1) - 1 AS points, unnest(counts) AS n FROM stage)
SELECT *, sum(n) OVER (PARTITION BY stage ORDER BY points)::BIGINT - n AS below FROM point;

-- The percentile rank of each score: the share of people below it, those with the same counted half.
CREATE OR REPLACE VIEW standing AS
SELECT row, stage, score, round(100 * (below + n / 2) / results, 1) AS percentile
FROM scores JOIN norm_counts USING (stage) WHERE points = floor(score + 0.5) AND results > 0 ORDER BY row, stage;

-- Each team's mean beside the mean of the norms.
CREATE OR REPLACE VIEW beside_norms AS
SELECT team, stage, count(score) AS n, round(avg(score), 1) AS mean,
    (SELECT round(sum(points * c.n) / sum(c.n), 1) FROM norm_counts c WHERE c.stage = s.stage) AS norm
FROM scores s GROUP BY ALL HAVING count(score) >= 3 ORDER BY team, stage;
