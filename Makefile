# Machines without make, and Windows: run the line after the colon yourself.
.PHONY: demo test matrix docs bench lock pictures

demo:
	python3 tools/bootstrap.py demo

test:
	python3 tools/bootstrap.py test

matrix:
	PATHMAP_REQUIRE=libreoffice .venv/bin/python -m pytest tests/test_round_trips.py

docs:
	.venv/bin/python tools/docs.py

pictures:
	.venv/bin/python -m tools.pictures

bench:
	.venv/bin/python benchmarks/run.py

# Newest releases that pyproject.toml allows, for every system and Python, each with its hashes.
COMPILE = .venv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --custom-compile-command "make lock"
lock:
	$(COMPILE) pyproject.toml --group build --output-file requirements/run.txt
	$(COMPILE) pyproject.toml --extra png --group dev --constraints requirements/run.txt --output-file requirements/dev.txt
