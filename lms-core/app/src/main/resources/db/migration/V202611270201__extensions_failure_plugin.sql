create index extensions_failure_plugin on extensions_failure (plugin_id, place);
