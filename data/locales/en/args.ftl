# args
