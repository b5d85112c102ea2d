-- Adds up the lines that `upstream team INSTRUMENT --partial` printed: one line again, for `upstream team --merge`.
-- The variable `parts` says where they are: a path, a pattern such as 'parts/*.jsonl', or a list of these. Scores are
-- texts here ('35', '112/3'): nothing is rounded. Parts of several instruments or versions give a line for each, and
-- --merge refuses those that are not of its own.
WITH part AS (
    SELECT * FROM read_json(getvariable('parts'), format = 'newline_delimited', maximum_object_size = 1 << 28, columns = {
        format: 'VARCHAR', instrument: 'VARCHAR', version: 'BIGINT', n: 'BIGINT',
        stages: 'STRUCT(id VARCHAR, scores STRUCT(points VARCHAR, n BIGINT)[])[]',
        focus: 'MAP(VARCHAR, BIGINT)'})
),
total AS (
    SELECT format, instrument, version, sum(n)::BIGINT AS n FROM part GROUP BY ALL
),
stage AS (
    SELECT format, instrument, version, unnest(stages, recursive := true) FROM part
),
score AS (
    -- A stage of which no score is known has one row without points, so that it stays.
    SELECT format, instrument, version, id,
        unnest(CASE WHEN len(scores) > 0 THEN scores ELSE [NULL] END) AS score
    FROM stage
),
scores AS (
    SELECT format, instrument, version, id, score.points AS points, sum(score.n)::BIGINT AS n FROM score GROUP BY ALL
),
stages AS (
    SELECT format, instrument, version, id,
        coalesce(list({points: points, n: n}) FILTER (points IS NOT NULL), []) AS scores
    FROM scores GROUP BY ALL
),
found AS (
    SELECT format, instrument, version, unnest(map_entries(focus)) AS found FROM part
),
focus AS (
    SELECT format, instrument, version, found.key AS key, sum(found.value)::BIGINT AS value FROM found GROUP BY ALL
)
SELECT to_json({
    format: format, instrument: instrument, version: version, n: n,
    stages: (SELECT list({id: id, scores: scores}) FROM stages s
        WHERE (s.format, s.instrument, s.version) IS NOT DISTINCT FROM (t.format, t.instrument, t.version)),
    focus: (SELECT map_from_entries(list({key: key, value: value})) FROM focus f
        WHERE (f.format, f.instrument, f.version) IS NOT DISTINCT FROM (t.format, t.instrument, t.version))
})::VARCHAR AS line
FROM total t;
