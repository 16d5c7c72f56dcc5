mock_provider "aws" {}

variables {
  name                     = "test"
  vpc_id                   = "vpc-1"
  subnet_ids               = ["subnet-a", "subnet-b"]
  client_security_group_id = "sg-nodes"
  node_type                = "cache.t4g.small"
  replicas                 = 1
}

run "encrypted" {
  command = apply
  assert {
    condition     = aws_elasticache_replication_group.this.transit_encryption_enabled && tobool(aws_elasticache_replication_group.this.at_rest_encryption_enabled)
    error_message = "The cache is not encrypted."
  }
  assert {
    condition     = startswith(output.url, "rediss://") && aws_elasticache_replication_group.this.automatic_failover_enabled
    error_message = "Not over TLS, or nobody takes over."
  }
}
