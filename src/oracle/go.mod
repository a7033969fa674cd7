module offsetof/oracle

go 1.26
