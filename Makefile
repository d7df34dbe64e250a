.PHONY: demo test
demo:
	swift build -c release --product newsgraph
test:
	swift test
