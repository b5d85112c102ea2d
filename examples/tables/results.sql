-- Reads people.csv and results.jsonl of the current folder into the tables `people` and `results`, with a row each for each line of the
-- files, and makes views of them. The types are those of assets/schemas/result.schema.json: scores have two decimals, likelihoods three.
CREATE OR REPLACE TABLE results AS
SELECT row_number() OVER () AS row, * FROM read_json('results.jsonl', format = 'newline_delimited', columns = {
    line: 'BIGINT', error: 'VARCHAR',
    perspective: 'VARCHAR', summary: 'BOOLEAN',
    stages: 'STRUCT(id VARCHAR, score DECIMAL(5,2), low DECIMAL(5,2), high DECIMAL(5,2), band VARCHAR, "partial" BOOLEAN,
        support DECIMAL(5,2), unsupported DECIMAL(5,2), facets STRUCT(id VARCHAR, score DECIMAL(5,2))[])[]',
    focus: 'VARCHAR', path: 'VARCHAR[]', symptom: 'VARCHAR', treating_symptom: 'BOOLEAN',
    likelihood: 'MAP(VARCHAR, DECIMAL(4,3))', call: 'VARCHAR', steps_to_flip: 'TINYINT', flip_items: 'VARCHAR[]',
    backwards: 'STRUCT("index" TINYINT, inversions TINYINT, verdict VARCHAR, first_look VARCHAR, floors_off TINYINT)',
    quality: 'VARCHAR[]'});

-- The heading is the file's first line, and `upstream read` refuses it as it refuses any line without a link.
CREATE OR REPLACE TABLE people AS
SELECT row_number() OVER () + 1 AS row, * FROM read_csv('people.csv', header = true, all_varchar = true);

-- Line by line they belong together. An empty line, or a cell of two lines, would shift all that follow: then this ends here.
SELECT CASE WHEN (SELECT count(*) FROM people) + 1 <> (SELECT count(*) FROM results)
    OR EXISTS (SELECT 1 FROM results WHERE line <> row)
    THEN error('people.csv and results.jsonl do not have the same lines; expected the output of: upstream read INSTRUMENT < people.csv')
    ELSE 'the files belong together' END AS checked;

-- Who has a result, and which: the focus, or “sound” where every stage is solid.
CREATE OR REPLACE VIEW outcomes AS
SELECT people.*, coalesce(focus, 'sound') AS outcome, call, likelihood[coalesce(focus, 'sound')] AS likelihood
FROM people JOIN results USING (row) WHERE error IS NULL;

-- How often each outcome came up, by month and team. Below three results nobody is told of, as `upstream team` does.
CREATE OR REPLACE VIEW focus_by_month AS
SELECT left(time, 7) AS month, team, outcome, count(*) AS n,
    sum(count(*)) OVER (PARTITION BY month, team)::BIGINT AS of
FROM outcomes GROUP BY month, team, outcome QUALIFY of >= 3 ORDER BY month, team, n DESC, outcome;

-- A row for each person and stage.
CREATE OR REPLACE VIEW scores AS
SELECT people.*, stage.id AS stage, stage.score, stage.low, stage.high, stage.band
FROM people JOIN results USING (row), unnest(results.stages) AS each(stage);

-- Medians and quartiles (type 7) by team; none where they would show single people.
CREATE OR REPLACE VIEW stages_by_team AS
SELECT team, stage, count(score) AS n,
    CASE WHEN count(score) >= 3 THEN quantile_cont(score::DOUBLE, 0.5) END AS median,
    CASE WHEN count(score) >= 5 THEN quantile_cont(score::DOUBLE, 0.25) END AS q1,
    CASE WHEN count(score) >= 5 THEN quantile_cont(score::DOUBLE, 0.75) END AS q3
FROM scores GROUP BY ALL HAVING count(*) >= 3 ORDER BY team, stage;
