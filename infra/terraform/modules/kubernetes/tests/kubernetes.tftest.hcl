mock_provider "aws" {
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::111111111111:role/any" }
  }
  mock_resource "aws_kms_key" {
    defaults = { arn = "arn:aws:kms:eu-central-1:111111111111:key/any" }
  }
  mock_resource "aws_launch_template" {
    defaults = { id = "lt-0123456789abcdef0", latest_version = 1 }
  }
}

variables {
  name               = "test"
  subnet_ids         = ["subnet-a", "subnet-b"]
  kubernetes_version = "1.34"
  admin_role_arns    = ["arn:aws:iam::111111111111:role/admin"]
  admin_cidrs        = []
  nodes              = { type = "m7i.large", min = 2, max = 4 }
}

run "closed" {
  command = apply
  assert {
    condition     = !aws_eks_cluster.this.vpc_config[0].endpoint_public_access
    error_message = "The API of the cluster is open."
  }
  assert {
    condition     = contains(aws_eks_cluster.this.encryption_config[0].resources, "secrets")
    error_message = "Secrets are not encrypted."
  }
  assert {
    condition     = aws_launch_template.node.metadata_options[0].http_tokens == "required"
    error_message = "Pods could take the identity of their node."
  }
  assert {
    condition     = contains(aws_eks_cluster.this.enabled_cluster_log_types, "audit")
    error_message = "Nobody writes down who did what."
  }
}

run "not_for_everybody" {
  command = plan
  variables { admin_cidrs = ["0.0.0.0/0"] }
  expect_failures = [var.admin_cidrs]
}

run "one_node_is_too_few" {
  command = plan
  variables { nodes = { type = "m7i.large", min = 1, max = 4 } }
  expect_failures = [var.nodes]
}
